package vn.hososach.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as it was read (record-spec §8).
 *
 * @param line house, lane and street
 * @param hamlet thôn, xóm, tổ dân phố, with its type word written out
 * @param communeCode code of the named commune within {@code scheme}; null when it was not found
 * @param candidates communes of today whose people may live there; exactly one means the conversion is certain
 * @param clause clause of Resolution 1656/NQ-UBTVQH15 behind a certain conversion
 * @param mixed a commune of today was written together with a district
 */
public record Address(
        @Nullable String line,
        @Nullable String hamlet,
        @Nullable String communeName,
        @Nullable String districtName,
        @Nullable String provinceName,
        Scheme scheme,
        @Nullable String communeCode,
        List<CommuneCode> candidates,
        @Nullable String clause,
        boolean mixed) {

    public Address {
        candidates = List.copyOf(candidates);
    }

    /** Whether the address belongs to the division of territory before or since 01/07/2025. */
    public enum Scheme {
        BEFORE_2025("2024"),
        SINCE_2025("2025"),
        UNKNOWN("");

        private final String code;

        Scheme(String code) {
            this.code = code;
        }

        /** 2024, 2025, or empty. */
        public String code() {
            return code;
        }
    }

    /** The same place with this house and street before what the line holds already. */
    Address withHouse(String house) {
        return new Address(
                line == null ? house : house + ", " + line,
                hamlet,
                communeName,
                districtName,
                provinceName,
                scheme,
                communeCode,
                candidates,
                clause,
                mixed);
    }

    /** One commune of today, and no other, can be meant. */
    public boolean certain() {
        return candidates.size() == 1;
    }

    /** The name stood in several districts and none was written: not even the former commune is known. */
    public boolean ambiguous() {
        return communeCode == null && candidates.size() > 1;
    }
}
