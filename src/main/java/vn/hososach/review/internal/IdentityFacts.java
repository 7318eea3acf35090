package vn.hososach.review.internal;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.BirthProvinces;

/**
 * Facts of the personal id (record-spec §1, rules C01 to C09): three digits of the place of birth registration, one of
 * sex and century, two of the birth year, six random. No check digit is published.
 */
final class IdentityFacts {

    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");
    private static final Pattern REPEATED = Pattern.compile("([0-9])\\1{8,11}");
    private static final Set<String> SEQUENCES = Set.of("123456789012", "012345678901", "123456789", "987654321");
    private static final Set<String> PROVINCES = BirthProvinces.codes();

    private IdentityFacts() {}

    static String[] of(Subject s) {
        String id = s.record().personalId();
        String format = format(id, s);
        boolean ok = format.equals("OK");
        return new String[] {
            format,
            ok ? province(id) : "NOT_CHECKED",
            ok ? sex(id, s.record().sex()) : "NOT_CHECKED",
            ok ? century(id, s.record().birthDate()) : "NOT_CHECKED",
            ok ? year(id, s.record().birthDate()) : "NOT_CHECKED",
            ok ? vsRegister(id, s) : "NOT_CHECKED"
        };
    }

    /** MISSING, OK, REPAIRABLE (blanks or lost zeros, the repaired number is the register's), CMND9, DUMMY or BAD. */
    static String format(@Nullable String id, Subject s) {
        if (id == null) {
            return "MISSING";
        }
        String digits = id.replaceAll("[ .\\-\u00A0]", "");
        if (REPEATED.matcher(digits).matches() || SEQUENCES.contains(digits)) {
            return "DUMMY";
        }
        if (TWELVE.matcher(id).matches()) {
            return "OK";
        }
        String register = s.register() == null ? null : s.register().personalId();
        if (register != null && stripZeros(register).equals(stripZeros(digits))) {
            return "REPAIRABLE";
        }
        return digits.matches("[0-9]{9}") ? "CMND9" : "BAD";
    }

    private static String stripZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }

    private static String province(String id) {
        int code = Integer.parseInt(id.substring(0, 3));
        return PROVINCES.contains(id.substring(0, 3)) || code >= 100 ? "KNOWN" : "UNKNOWN";
    }

    private static String sex(String id, @Nullable String sex) {
        if (sex == null || !sex.matches("[12]")) {
            return "NOT_CHECKED";
        }
        boolean male = (id.charAt(3) - '0') % 2 == 0;
        return male == sex.equals("1") ? "SAME" : "DIFFERS";
    }

    private static String century(String id, @Nullable String birthDate) {
        if (!BirthFacts.isDate(birthDate)) {
            return "NOT_CHECKED";
        }
        int century = 19 + (id.charAt(3) - '0') / 2;
        return birthDate.startsWith(Integer.toString(century)) ? "SAME" : "DIFFERS";
    }

    private static String year(String id, @Nullable String birthDate) {
        if (!BirthFacts.isDate(birthDate)) {
            return "NOT_CHECKED";
        }
        return birthDate.substring(2, 4).equals(id.substring(4, 6)) ? "SAME" : "DIFFERS";
    }

    private static String vsRegister(String id, Subject s) {
        if (s.register() == null) {
            return "NO_REGISTER";
        }
        return id.equals(s.register().personalId()) ? "SAME" : "DIFFERS";
    }
}
