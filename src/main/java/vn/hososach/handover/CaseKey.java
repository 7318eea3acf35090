package vn.hososach.handover;

/**
 * Business key of a case in the engine: a letter for its kind, then the id of its row. R record, C creation, D duplicate
 * group, L closure, V verification, B approval batch, M monthly report, K commune campaign, P campaign.
 */
public record CaseKey(String value) {

    public CaseKey {
        if (!value.matches("[RCDLVBMKP]-[0-9]+")) {
            throw new IllegalArgumentException("not a case key: " + value);
        }
    }

    public static CaseKey of(char kind, long id) {
        return new CaseKey(kind + "-" + id);
    }

    public char kind() {
        return value.charAt(0);
    }

    public long id() {
        return Long.parseLong(value.substring(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
