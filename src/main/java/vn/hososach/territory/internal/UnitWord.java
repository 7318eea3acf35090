package vn.hososach.territory.internal;

import java.util.List;
import java.util.function.Predicate;
import vn.hososach.text.VietnameseText;

/**
 * One type word of units. Written out it stands before a space; an abbreviation may have a full stop, with or without
 * space behind it.
 */
record UnitWord(String type, String word, String plain, boolean abbreviation, Predicate<String> name) {

    private static final List<String> NO_HAMLETS =
            List.of("do thi", "tap the", "chung cu", "cong nghiep", "nha o", "biet thu", "tai dinh cu", "do thi moi");

    static UnitWord full(String type, String word) {
        return new UnitWord(type, word, VietnameseText.nameKey(word), false, n -> true);
    }

    static UnitWord abbreviated(String type, String word) {
        return new UnitWord(type, word, word, true, n -> true);
    }

    /** A word that is also a common syllable of streets (Tô, Đội Cấn): a number must follow. */
    static UnitWord numbered(String word) {
        return new UnitWord("HAMLET", word, VietnameseText.nameKey(word), false, UnitWord::isNumber);
    }

    /** Khu: a part of a village, unless it is a housing estate or an industrial zone. */
    static UnitWord quarter(String word) {
        return new UnitWord("HAMLET", word, VietnameseText.nameKey(word), false, n -> {
            String key = VietnameseText.nameKey(n);
            return NO_HAMLETS.stream().noneMatch(key::startsWith);
        });
    }

    private static boolean isNumber(String name) {
        String key = VietnameseText.nameKey(name);
        String number = key.startsWith("so ") ? key.substring(3) : key;
        return !number.isEmpty()
                && (Character.isDigit(number.charAt(0)) || number.length() == 1 || number.matches("[ivx]+\\b.*"));
    }

    /** Where the name begins behind this word, or -1. In text without any mark the word has none either. */
    int nameStart(String lower, boolean unmarked) {
        String head = lower.startsWith(word) ? word : unmarked && lower.startsWith(plain) ? plain : null;
        if (head == null || head.length() >= lower.length()) {
            return -1;
        }
        int at = head.length();
        boolean stop = abbreviation && lower.charAt(at) == '.';
        at += stop ? 1 : 0;
        int start = at;
        while (start < lower.length() && lower.charAt(start) == ' ') {
            start++;
        }
        boolean apart = stop || start > at;
        return apart && start < lower.length() && name.test(lower.substring(start)) ? start : -1;
    }
}
