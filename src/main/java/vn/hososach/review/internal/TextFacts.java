package vn.hososach.review.internal;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.text.VietnameseText;

/** Facts of free text (rules K10, K28, K29). */
final class TextFacts {

    /** Source: the text of one field. */
    enum State {
        CLEAN,
        /** A word written only so that the field is not empty. */
        PLACEHOLDER,
        /** Twelve digits in a row, or a telephone number, inside a note. */
        HAS_NUMBER,
        /** HIV, ARV, B20–B24, Z21, methadone, drugs: not to be entered in the campaign (mission-map X-01). */
        RESTRICTED
    }

    private static final Set<String> PLACEHOLDERS = Set.of(
            "0",
            "00",
            "-",
            "--",
            ".",
            "...",
            "x",
            "xx",
            "xxx",
            "n/a",
            "na",
            "null",
            "none",
            "test",
            "khong",
            "khong co",
            "khong ro",
            "chua ro",
            "chua co",
            "k",
            "ko");
    private static final Pattern RESTRICTED =
            Pattern.compile("\\b(hiv|aids|arv|methadone?|metadon|ma tuy|heroin|b2[0-4](\\.\\d)?|z21)\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{12}|0[35789]\\d{8})(?!\\d)");

    private TextFacts() {}

    /** A value of an administrative field. */
    static State field(@Nullable String text) {
        return text != null && text.length() <= 9 && PLACEHOLDERS.contains(VietnameseText.nameKey(text))
                ? State.PLACEHOLDER
                : State.CLEAN;
    }

    /** A note of somebody. */
    static State note(@Nullable String text) {
        if (text == null) {
            return State.CLEAN;
        }
        if (RESTRICTED.matcher(VietnameseText.nameKey(text)).find()) {
            return State.RESTRICTED;
        }
        return NUMBER.matcher(text).find() ? State.HAS_NUMBER : State.CLEAN;
    }
}
