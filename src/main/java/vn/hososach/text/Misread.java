package vn.hososach.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text whose UTF-8 bytes were read as Windows-1252: Nguyá»…n becomes Nguyễn. */
public final class Misread {

    private static final byte[] BYTE_OF = new byte[0x2200];
    private static final boolean[] KNOWN = new boolean[0x2200];

    static {
        Charset western = Charset.forName("windows-1252");
        for (int b = 0; b < 256; b++) {
            char c = new String(new byte[] {(byte) b}, western).charAt(0);
            put(c < KNOWN.length ? c : (char) b, b);
            // undefined places of the code page come through as control characters
            put((char) b, b);
        }
    }

    private Misread() {}

    private static void put(char c, int b) {
        if (!KNOWN[c]) {
            KNOWN[c] = true;
            BYTE_OF[c] = (byte) b;
        }
    }

    /** The text as it was written; unchanged when it does not look misread. */
    public static String repair(String text) {
        if (!suspicious(text)) {
            return text;
        }
        String repaired = decode(text);
        return repaired == null ? orElse(decode(restored(text)), text) : repaired;
    }

    /** Bytes without a character in Windows-1252 get lost or replaced; only a few letters hold them. */
    private static String restored(String text) {
        return text.replace("Ã ", "Ã\u00A0")
                .replace("Ä\uFFFD", "Ä\u0090")
                .replace("\uFFFD", "\u0081")
                .replaceAll("Ä(?![\\u0080-\\u00BF\\u0152-\\u02DC\\u2013-\\u2122])", "Ä\u0090")
                .replaceAll("Äá(?=[º»])", "Ä\u0090á");
    }

    private static String orElse(@org.jspecify.annotations.Nullable String repaired, String text) {
        return repaired == null ? text : repaired;
    }

    private static boolean suspicious(String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            char next = text.charAt(i + 1);
            boolean lead = c >= 'Ã' && c <= 'Æ' || c == 'á' || c == 'Ì';
            if (lead && (next >= 0x80 || !Character.isLetter(next)) || c == 'á' && (next == 'º' || next == '»')) {
                return next != ' ' || c != 'á';
            }
        }
        return false;
    }

    private static @org.jspecify.annotations.Nullable String decode(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            char c = text.charAt(i);
            if (c >= KNOWN.length || !KNOWN[c]) {
                return null;
            }
            bytes[i] = BYTE_OF[c];
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notMisread) {
            return null;
        }
    }
}
