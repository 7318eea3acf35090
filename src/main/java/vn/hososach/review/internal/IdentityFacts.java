package vn.hososach.review.internal;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.BirthProvinces;

/**
 * Facts of the personal id (record-spec §1, rules C01 to C09, K18): three digits of the place of birth registration, one
 * of sex and century, two of the birth year, six random. No check digit is published.
 */
final class IdentityFacts {

    /** Source: the record's number; the two repairable forms also need the register to have exactly the repaired number. */
    enum Format {
        MISSING,
        OK,
        /** Blanks, dots or dashes between the digits of the register's number. */
        SEPARATED,
        /** The register's number without its leading zeros, as spreadsheets leave it. */
        LEADING_ZERO_LOST,
        /** An old identity card number of nine digits, also with its own leading zero lost. */
        CMND9,
        /** One digit repeated, or a sequence. */
        DUMMY,
        BAD
    }

    /** Source: digits 1 to 3 against the list of places of birth registration; countries are 100 and above. */
    enum Province {
        KNOWN,
        UNKNOWN,
        NOT_CHECKED
    }

    /** Source: a part of the number against sex or birth date of the record; on a mismatch the register is asked. */
    enum Agreement {
        AGREES,
        DIFFERS,
        /** The register has this very number together with this very sex or year: an exception that is true. */
        CONFIRMED,
        /** The register has this very number with another sex or year: the other field is wrong, not the number. */
        OTHER_FIELD,
        NOT_CHECKED
    }

    /** Source: the record's number against that of the linked register row. */
    enum VsRegister {
        SAME,
        DIFFERS,
        NO_REGISTER,
        NOT_CHECKED
    }

    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SEPARATORS = Pattern.compile("[ .\\-\u00A0]");
    private static final Pattern REPEATED = Pattern.compile("([0-9])\\1*");
    private static final String UP = "0123456789012345";
    private static final String DOWN = "9876543210";
    private static final Set<String> PROVINCES = BirthProvinces.codes();
    private static final int FIRST_COUNTRY = 100;

    private IdentityFacts() {}

    static Enum<?>[] of(Subject s) {
        String id = s.record().personalId();
        Format format = format(id, s.register());
        if (id == null || format != Format.OK) {
            return new Enum<?>[] {
                format,
                Province.NOT_CHECKED,
                Agreement.NOT_CHECKED,
                Agreement.NOT_CHECKED,
                Agreement.NOT_CHECKED,
                VsRegister.NOT_CHECKED
            };
        }
        return new Enum<?>[] {
            format,
            province(id),
            agreement(s, Subject.Person::hasSex, p -> sexOf(id).equals(p.sex())),
            agreement(s, Subject.Person::hasDate, p -> centuryOf(id) == p.birthYear() / 100),
            agreement(s, Subject.Person::hasDate, p -> yearOf(id) == p.birthYear() % 100),
            vsRegister(id, s.register())
        };
    }

    static Format format(@Nullable String id, Subject.@Nullable Person register) {
        if (id == null) {
            return Format.MISSING;
        }
        String digits = SEPARATORS.matcher(id).replaceAll("");
        if (isDummy(digits)) {
            return Format.DUMMY;
        }
        if (TWELVE.matcher(id).matches()) {
            return Format.OK;
        }
        if (register != null && DIGITS.matcher(digits).matches()) {
            String number = String.valueOf(register.personalId());
            if (digits.equals(number)) {
                return Format.SEPARATED;
            }
            if (digits.length() >= 10 && padded(digits, 12).equals(number)) {
                return Format.LEADING_ZERO_LOST;
            }
            if (digits.length() >= 7 && padded(digits, 9).equals(register.oldIdNumber())) {
                return Format.CMND9;
            }
        }
        return digits.length() == 9 && DIGITS.matcher(digits).matches() ? Format.CMND9 : Format.BAD;
    }

    private static boolean isDummy(String digits) {
        boolean sequence = digits.length() >= 8 && (UP.contains(digits) || DOWN.contains(digits));
        return digits.isEmpty() || REPEATED.matcher(digits).matches() || sequence;
    }

    private static String padded(String digits, int length) {
        return "0".repeat(Math.max(0, length - digits.length())) + digits;
    }

    private static Province province(String id) {
        String code = id.substring(0, 3);
        return PROVINCES.contains(code) || Integer.parseInt(code) >= FIRST_COUNTRY ? Province.KNOWN : Province.UNKNOWN;
    }

    private static Agreement agreement(
            Subject s, Predicate<Subject.Person> known, Predicate<Subject.Person> matchesNumber) {
        if (!known.test(s.record())) {
            return Agreement.NOT_CHECKED;
        }
        if (matchesNumber.test(s.record())) {
            return Agreement.AGREES;
        }
        Subject.Person register = s.register();
        if (register == null || !s.record().personalId().equals(register.personalId()) || !known.test(register)) {
            return Agreement.DIFFERS;
        }
        return matchesNumber.test(register) ? Agreement.OTHER_FIELD : Agreement.CONFIRMED;
    }

    private static String sexOf(String id) {
        return (id.charAt(3) - '0') % 2 == 0 ? "1" : "2";
    }

    private static int centuryOf(String id) {
        return 19 + (id.charAt(3) - '0') / 2;
    }

    private static int yearOf(String id) {
        return Integer.parseInt(id.substring(4, 6));
    }

    private static VsRegister vsRegister(String id, Subject.@Nullable Person register) {
        if (register == null) {
            return VsRegister.NO_REGISTER;
        }
        return id.equals(register.personalId()) ? VsRegister.SAME : VsRegister.DIFFERS;
    }
}
