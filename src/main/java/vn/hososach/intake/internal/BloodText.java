package vn.hososach.intake.internal;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.BasicHealth;
import vn.hososach.text.VietnameseText;

/** Blood groups as files write them: A+, AB Rh(-), nhóm O. What cannot be read stays as it came, for the review. */
final class BloodText {

    private static final String SIGN = "(\\+|-|duong(?: tinh)?|am(?: tinh)?)";
    private static final Pattern GROUP = Pattern.compile(
            "(?:nhom )?(?:mau )?(ab|a|b|o|0)(?:[ ,/]*(?:yeu to )?(?:rh\\(?d?\\)?)?[ (]*" + SIGN + "[ )]*)?");
    private static final Pattern RHESUS = Pattern.compile("(?:yeu to )?(?:rh\\(?d?\\)?)?[ (]*" + SIGN + "[ )]*");
    private static final Set<String> UNKNOWN =
            Set.of("chua biet", "khong biet", "khong ro", "chua ro", "chua xac dinh", "chua xet nghiem");

    private BloodText() {}

    /** A, B, AB, O or {@link BasicHealth#UNKNOWN_BLOOD}. */
    static @Nullable String abo(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String key = VietnameseText.nameKey(text);
        Matcher m = GROUP.matcher(key);
        if (m.matches()) {
            return m.group(1).replace('0', 'o').toUpperCase(Locale.ROOT);
        }
        return UNKNOWN.contains(key) ? BasicHealth.UNKNOWN_BLOOD : text;
    }

    /** + or -, from a column of its own, else from behind the group. */
    static @Nullable String rhesus(@Nullable String own, @Nullable String group) {
        if (own == null) {
            Matcher m = GROUP.matcher(group == null ? "" : VietnameseText.nameKey(group));
            return m.matches() && m.group(2) != null ? sign(m.group(2)) : null;
        }
        String key = VietnameseText.nameKey(own);
        Matcher m = RHESUS.matcher(key);
        return m.matches() ? sign(m.group(1)) : UNKNOWN.contains(key) ? null : own;
    }

    private static String sign(String text) {
        return text.equals("+") || text.startsWith("duong") ? "+" : "-";
    }
}
