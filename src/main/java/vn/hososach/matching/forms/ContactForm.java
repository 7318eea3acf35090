package vn.hososach.matching.forms;

/** Insurance number, phone and sex as compared. */
public final class ContactForm {

    private ContactForm() {}

    /** Last ten digits of an insurance card: the insured person's number, which survives a new card. 0 for none. */
    public static long insurance(String raw) {
        long value = 0;
        int length = 0;
        for (int i = raw.length() - 1; i >= 0 && length < 10; i--) {
            char c = raw.charAt(i);
            if (c >= '0' && c <= '9') {
                value += (c - '0') * POWERS[length++];
            } else if (Character.isLetter(c)) {
                break;
            }
        }
        return length == 10 ? value : 0;
    }

    private static final long[] POWERS = new long[10];

    static {
        for (int i = 0; i < POWERS.length; i++) {
            POWERS[i] = i == 0 ? 1 : POWERS[i - 1] * 10;
        }
    }

    /** Last nine digits of a phone number; 0 for none. */
    public static int phone(String raw) {
        long value = 0;
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c >= '0' && c <= '9') {
                value = (value * 10 + c - '0') % 1_000_000_000L;
                length++;
            }
        }
        return length < 9 || length > 13 ? 0 : (int) value;
    }

    /** 1 male, 2 female, 0 unknown. */
    public static int sex(String raw) {
        String fold = Marks.fold(raw.strip());
        return switch (fold) {
            case "nam", "1", "m", "male", "trai" -> 1;
            case "nu", "2", "f", "female", "gai" -> 2;
            default -> 0;
        };
    }
}
