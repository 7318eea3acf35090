package vn.hososach.territory;

/**
 * Code of a commune or ward in the scheme of 01/07/2025, five digits. Codes of older schemes are never held in this
 * type: all 126 codes of Hà Nội were codes of other units before (record-spec §8).
 */
public record CommuneCode(String value) implements Comparable<CommuneCode> {

    public CommuneCode {
        if (!value.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("not a commune code: " + value);
        }
    }

    @Override
    public int compareTo(CommuneCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
