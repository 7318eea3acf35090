package vn.hososach.ui.frame;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the values of record fields are shown beside each other: codes in words, dates turned round, ids masked. */
public final class FieldValues {

    private static final Set<String> MASKED = Set.of("personal_id", "bhyt_card", "bhxh_number");

    private static final int HIDDEN = 5;

    private FieldValues() {}

    /** The value as people read it; of an id only what differs from {@code beside} stays readable in its middle. */
    public static @Nullable String shown(String column, @Nullable String value, @Nullable String beside) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (column.equals("sex")) {
            return sex(value);
        }
        return MASKED.contains(column) ? masked(value, beside) : Formats.sourceDate(value);
    }

    private static String sex(String code) {
        return switch (code) {
            case "1" -> "Nam";
            case "2" -> "Nữ";
            case "3" -> "Chưa xác định";
            default -> code;
        };
    }

    private static String masked(String id, @Nullable String beside) {
        if (beside == null || beside.equals(id)) {
            return Formats.maskedId(id);
        }
        // compared from the end, because what is lost are zeros in front
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < id.length(); i++) {
            int fromEnd = id.length() - 1 - i;
            int other = beside.length() - 1 - fromEnd;
            boolean same = other >= 0 && beside.charAt(other) == id.charAt(i);
            shown.append(same && fromEnd >= 1 && fromEnd <= HIDDEN ? '•' : id.charAt(i));
        }
        return shown.toString();
    }
}
