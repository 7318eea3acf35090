package vn.hososach.review.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.text.VietnameseText;

/** Facts of the name (rules C16, C20, K01 to K07). The register's spelling is the standard. */
final class NameFacts {

    private static final Pattern MOJIBAKE = Pattern.compile("á»|áº|Ã.|Ä[\u0090\u0091‘]|Æ[°¡]|Å[©¨]|\uFFFD");
    private static final Pattern NO_NAME = Pattern.compile("^(cb|con ba|con ong|con chi|be|em be|chau|con cua)\\b.*");
    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{M} '\\-\u00A0\u200B-\u200D\uFEFF\\s]+");

    private NameFacts() {}

    static String[] of(Subject s) {
        String name = s.record().fullName();
        if (name == null) {
            return new String[] {"MISSING", "NOT_CHECKED", "NOT_CHECKED", "NOT_CHECKED", "NOT_CHECKED"};
        }
        String clean = VietnameseText.clean(name);
        return new String[] {
            state(clean),
            name.equals(clean) ? "CLEAN" : "UNCLEAN",
            clean.equals(VietnameseText.standardName(clean)) ? "STANDARD" : "NOT_STANDARD",
            vsRegister(name, s.register() == null ? null : s.register().fullName()),
            hint(clean, s.record().sex())
        };
    }

    private static String state(String name) {
        if (MOJIBAKE.matcher(name).find()) {
            return "ENCODING";
        }
        if (NO_NAME.matcher(VietnameseText.nameKey(name)).matches()) {
            return "PLACEHOLDER";
        }
        if (!ALLOWED.matcher(name).matches()) {
            return "SYMBOLS";
        }
        return name.indexOf(' ') < 0 ? "ONE_WORD" : "OK";
    }

    /** SAME, NO_MARKS (only the marks are missing), SPELLING (form, case, spaces, tone place), DIFFERENT, NO_REGISTER. */
    static String vsRegister(String name, @Nullable String register) {
        if (register == null) {
            return "NO_REGISTER";
        }
        if (name.equals(register)) {
            return "SAME";
        }
        if (!VietnameseText.spellingOnlyDifference(name, register)) {
            return "DIFFERENT";
        }
        return !VietnameseText.hasDiacritics(name) && VietnameseText.hasDiacritics(register) ? "NO_MARKS" : "SPELLING";
    }

    private static String hint(String name, @Nullable String sex) {
        String middle = " " + VietnameseText.nameKey(name) + " ";
        boolean other = "1".equals(sex) && middle.contains(" thi ") && !middle.endsWith(" thi ")
                || "2".equals(sex) && middle.contains(" van ") && !middle.endsWith(" van ");
        return other ? "OTHER_SEX" : "NONE";
    }
}
