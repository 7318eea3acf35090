package vn.hososach.training.internal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;

/** Ways in which Vietnamese names are misspelt by keyboards, programs and dialects. */
final class Spelling {

    private static final Map<Character, String> TELEX = Map.of(
            '\u0302', "=", '\u0306', "w", '\u031B', "w", '\u0301', "s", '\u0300', "f", '\u0309', "r", '\u0303', "x",
            '\u0323', "j");
    private static final Map<Character, String> VNI = Map.of(
            '\u0302', "6", '\u0306', "8", '\u031B', "7", '\u0301', "1", '\u0300', "2", '\u0309', "3", '\u0303', "4",
            '\u0323', "5");
    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String OLD_PLACE = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy";
    private static final String NEW_PLACE = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ";
    private static final String[][] SOUNDS = {{"tr", "ch"}, {"gi", "d"}, {"l", "n"}, {"s", "x"}, {"d", "gi"}};

    private Spelling() {}

    /** The last typed syllable as a keyboard left in English mode would show it: Thúy, Thuys. */
    static String telex(String syllable) {
        StringBuilder out = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (char c : decomposed(syllable).toCharArray()) {
            String key = TELEX.get(c);
            if (c == 'đ' || c == 'Đ') {
                out.append(c == 'đ' ? "dd" : "Dd");
            } else if (key == null) {
                out.append(c);
            } else if (TONES.indexOf(c) >= 0) {
                tones.append(key);
            } else {
                out.append(key.equals("=") ? Character.toLowerCase(out.charAt(out.length() - 1)) : key.charAt(0));
            }
        }
        return out.append(tones).toString();
    }

    /** The same with digits after the letters: Nguye64n. */
    static String vniKeys(String syllable) {
        StringBuilder out = new StringBuilder();
        for (char c : decomposed(syllable).toCharArray()) {
            String key = VNI.get(c);
            out.append(c == 'đ' ? "d9" : c == 'Đ' ? "D9" : key == null ? String.valueOf(c) : key);
        }
        return out.toString();
    }

    static String withoutMarks(String text) {
        return decomposed(text).replaceAll("\\p{Mn}", "").replace('đ', 'd').replace('Đ', 'D');
    }

    /** UTF-8 bytes shown as Windows-1252, undefined ones as control characters. */
    static String misread(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            try {
                out.append(Charset.forName("windows-1252")
                        .newDecoder()
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(new byte[] {b})));
            } catch (CharacterCodingException e) {
                out.append((char) (b & 0xFF));
            }
        }
        return out.toString();
    }

    /** Thúy as Thuý: the other way of placing the tone; unchanged where there is no choice. */
    static String newTonePlace(String name) {
        String[] from = OLD_PLACE.split(" ");
        String[] to = NEW_PLACE.split(" ");
        StringBuilder out = new StringBuilder();
        for (String syllable : name.split(" ")) {
            String changed = syllable;
            for (int i = 0; i < from.length; i++) {
                if (syllable.endsWith(from[i])
                        && !syllable.toLowerCase(java.util.Locale.ROOT).endsWith("q" + from[i])) {
                    changed = syllable.substring(0, syllable.length() - 2) + to[i];
                }
            }
            out.append(out.isEmpty() ? "" : " ").append(changed);
        }
        return out.toString();
    }

    /** Chi as Tri, Liên as Niên. */
    static String regional(String syllable) {
        String lower = syllable.toLowerCase(java.util.Locale.ROOT);
        for (String[] pair : SOUNDS) {
            for (int i = 0; i < 2; i++) {
                if (lower.startsWith(pair[i])) {
                    return capital(pair[1 - i] + lower.substring(pair[i].length()));
                }
            }
        }
        return syllable;
    }

    /** One letter dropped, doubled, or changed places with the next. */
    static String typing(String syllable, Dice dice) {
        if (syllable.length() < 3) {
            return syllable + syllable.charAt(syllable.length() - 1);
        }
        int at = dice.between(1, syllable.length() - 2);
        return switch (dice.below(3)) {
            case 0 -> syllable.substring(0, at) + syllable.substring(at + 1);
            case 1 -> syllable.substring(0, at + 1) + syllable.substring(at);
            default ->
                syllable.substring(0, at) + syllable.charAt(at + 1) + syllable.charAt(at) + syllable.substring(at + 2);
        };
    }

    static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static String capital(String lower) {
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
