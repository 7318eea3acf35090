package vn.hososach.territory.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hososach.text.VietnameseText;

/**
 * Splits a part of an address into its type word, written out or abbreviated, and its name. Marks count where they are
 * written: phố Tô Hiệu is no "tổ", khu Xa La no "xã".
 */
public final class UnitWords {

    /** Type is PHUONG, XA, THI_TRAN, QUAN, HUYEN, THI_XA, TP, TINH, HAMLET, or empty. */
    public record Part(String type, String name) {

        public boolean isCommune() {
            return type.equals("PHUONG") || type.equals("XA") || type.equals("THI_TRAN");
        }

        public boolean isDistrict() {
            return type.equals("QUAN") || type.equals("HUYEN") || type.equals("THI_XA") || type.equals("TP");
        }

        public boolean isProvince() {
            return type.equals("TINH") || type.equals("TP");
        }

        public boolean isHamlet() {
            return type.equals("HAMLET");
        }
    }

    /** Longer words first. */
    private static final List<UnitWord> WORDS = List.of(
            UnitWord.full("TP", "thành phố"),
            UnitWord.full("THI_TRAN", "thị trấn"),
            UnitWord.full("THI_XA", "thị xã"),
            UnitWord.full("PHUONG", "phường"),
            UnitWord.full("HUYEN", "huyện"),
            UnitWord.full("QUAN", "quận"),
            UnitWord.full("TINH", "tỉnh"),
            UnitWord.full("XA", "xã"),
            UnitWord.full("HAMLET", "tổ dân phố"),
            UnitWord.full("HAMLET", "cụm dân cư"),
            UnitWord.full("HAMLET", "khu dân cư"),
            UnitWord.full("HAMLET", "khu phố"),
            UnitWord.full("HAMLET", "tổ dp"),
            UnitWord.full("HAMLET", "thôn"),
            UnitWord.full("HAMLET", "xóm"),
            UnitWord.full("HAMLET", "bản"),
            UnitWord.full("HAMLET", "ấp"),
            UnitWord.quarter("khu"),
            UnitWord.numbered("tổ"),
            UnitWord.numbered("đội"),
            UnitWord.numbered("cụm"),
            UnitWord.abbreviated("HAMLET", "tdp"),
            UnitWord.abbreviated("HAMLET", "kdc"),
            UnitWord.abbreviated("HAMLET", "kp"),
            UnitWord.abbreviated("TP", "t.p"),
            UnitWord.abbreviated("TP", "tp"),
            UnitWord.abbreviated("THI_TRAN", "tt"),
            UnitWord.abbreviated("THI_XA", "tx"),
            UnitWord.abbreviated("PHUONG", "ph"),
            UnitWord.abbreviated("PHUONG", "p"),
            UnitWord.abbreviated("PHUONG", "f"),
            UnitWord.abbreviated("QUAN", "q"),
            UnitWord.abbreviated("HUYEN", "h"),
            UnitWord.abbreviated("TINH", "t"),
            UnitWord.abbreviated("XA", "x"));

    private static final Map<Character, List<UnitWord>> BY_LETTER = byLetter();
    private static final Set<String> FIRST_SYLLABLES =
            WORDS.stream().map(w -> w.plain().split(" ")[0]).collect(Collectors.toSet());
    private static final Memo<Part> PARTS = new Memo<>();

    private UnitWords() {}

    private static Map<Character, List<UnitWord>> byLetter() {
        Map<Character, List<UnitWord>> words = new HashMap<>();
        for (UnitWord word : WORDS) {
            Stream.of(word.word().charAt(0), word.plain().charAt(0))
                    .distinct()
                    .forEach(c -> words.merge(c, List.of(word), UnitWords::joined));
        }
        return words;
    }

    private static List<UnitWord> joined(List<UnitWord> a, List<UnitWord> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    /** Whether a unit may begin inside this part: behind a space stands a type word, or the city. */
    static boolean mayHoldUnits(String part) {
        int space = part.indexOf(' ');
        if (space < 0) {
            return false;
        }
        String key = VietnameseText.nameKey(part);
        for (int start = key.indexOf(' ') + 1; start > 0; start = key.indexOf(' ', start) + 1) {
            int end = start;
            while (end < key.length() && Character.isLetter(key.charAt(end))) {
                end++;
            }
            if (end < key.length() && FIRST_SYLLABLES.contains(key.substring(start, end))) {
                return true;
            }
        }
        return key.endsWith(" ha noi") || key.endsWith(" hanoi") || key.endsWith(" hn") || key.endsWith(" tphn");
    }

    public static Part split(String text) {
        return PARTS.of(text, t -> {
            String clean = VietnameseText.clean(t);
            return split(clean, clean.toLowerCase(Locale.ROOT));
        });
    }

    /** The same blind to marks, for "Phuờng" and "Xa Đan Phượng"; worth something only where the name is then known. */
    static Part splitBlindly(String text) {
        String clean = VietnameseText.clean(text);
        return split(clean, VietnameseText.nameKey(clean));
    }

    /** The folded text has one letter for each of the text, so that the type word is as long in both. */
    private static Part split(String clean, String folded) {
        if (!folded.isEmpty() && folded.length() == clean.length()) {
            boolean unmarked = !VietnameseText.hasDiacritics(folded);
            for (UnitWord word : BY_LETTER.getOrDefault(folded.charAt(0), List.of())) {
                int start = word.nameStart(folded, unmarked);
                if (start > 0) {
                    return new Part(word.type(), clean.substring(start));
                }
            }
        }
        return new Part("", clean);
    }
}
