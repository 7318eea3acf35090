package vn.hososach.territory.internal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hososach.text.VietnameseText;

/** Splits a part of an address into its type word, written out or abbreviated, and its name. */
public final class UnitWords {

    /** Type is PHUONG, XA, THI_TRAN, QUAN, HUYEN, THI_XA, TP, TINH, HAMLET, or empty. */
    public record Part(String type, String name) {}

    private record Word(String type, Pattern pattern) {}

    private static final List<Word> WORDS = List.of(
            word("THI_TRAN", "thi tran|tt\\.?"),
            word("THI_XA", "thi xa|tx\\.?"),
            word("TP", "thanh pho|tp\\.?|t\\.p\\.?"),
            word("PHUONG", "phuong|ph\\.|p\\.|f\\."),
            word("QUAN", "quan|q\\."),
            word("HUYEN", "huyen|h\\."),
            word("TINH", "tinh|t\\."),
            word("XA", "xa|x\\."),
            word(
                    "HAMLET",
                    "thon|xom|doi|ap|ban|cum dan cu|cum|to dan pho|to dp|tdp|tdp so|to|khu pho|kp\\.?|khu dan cu|khu"));

    private static final Memo<Part> PARTS = new Memo<>();

    private UnitWords() {}

    private static Word word(String type, String words) {
        return new Word(type, Pattern.compile("^(?:" + words + ")(?:\\s+|(?<=\\.))"));
    }

    public static Part split(String text) {
        return PARTS.of(text, UnitWords::read);
    }

    private static Part read(String text) {
        String clean = VietnameseText.clean(text);
        // one letter of the key for one of the text, so that the length of the type word is the same in both
        String key = VietnameseText.nameKey(clean);
        if (key.length() == clean.length()) {
            for (Word word : WORDS) {
                Matcher m = word.pattern().matcher(key);
                if (m.find() && m.end() < clean.length()) {
                    return new Part(word.type(), clean.substring(m.end()).strip());
                }
            }
        }
        return new Part("", clean);
    }
}
