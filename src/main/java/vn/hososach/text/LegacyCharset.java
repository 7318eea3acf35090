package vn.hososach.text;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The encodings in which Vietnamese was written before Unicode, and UTF-8 that a program has read as Western text. Decoding
 * starts from text whose bytes were read as Windows-1252, the form in which such text reaches us. Tables:
 * {@code reference/text_legacy_charset.csv}.
 */
public enum LegacyCharset {
    /** TCVN 5712 for the .Vn fonts; their capitals are another font, so a word in capitals decodes to mixed case. */
    TCVN3("TCVN3 (ABC)", "tcvn3_as_cp1252"),
    VNI("VNI-Windows", "vni_windows"),
    CP1258("Windows-1258", ""),
    VIQR("VIQR", "viqr"),
    /** Nguyá»…n for Nguyễn. */
    MISREAD_UTF8("UTF-8 bị đọc nhầm", "");

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Charset VIETNAMESE = Charset.forName("windows-1258");

    private final String title;
    private final Map<String, String> letters = new HashMap<>();
    private int longest;

    LegacyCharset(String title, String column) {
        this.title = title;
        if (!column.isEmpty()) {
            read(column);
        }
    }

    private void read(String column) {
        try (InputStream in = LegacyCharset.class.getResourceAsStream("/reference/text_legacy_charset.csv");
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String form = row.getField(column);
                if (!form.isEmpty()) {
                    letters.putIfAbsent(form, row.getField("char"));
                    longest = Math.max(longest, form.length());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The name by which officials know it. */
    public String title() {
        return title;
    }

    /** The text in composed Unicode; what the encoding does not know stays as it is. */
    public String decode(String text) {
        return switch (this) {
            case CP1258 -> composed(new String(western(text), VIETNAMESE));
            case MISREAD_UTF8 -> utf8(text);
            case TCVN3 -> capitals(text, byTable(text));
            default -> byTable(text);
        };
    }

    /** A field of a file in this encoding; one that does not become Vietnamese as a whole stays as it is. */
    public String repair(String field) {
        boolean plain = this != VIQR && field.chars().allMatch(c -> c < 0x80);
        if (plain || field.isEmpty()) {
            return field;
        }
        String decoded = decode(field);
        for (String word : WORDS.split(decoded)) {
            if (Syllables.isMarked(word) && !Syllables.isSyllable(word)) {
                return field;
            }
        }
        return decoded;
    }

    private String byTable(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int length = Math.min(longest, text.length() - at);
            String letter = null;
            while (length > 0 && (letter = letters.get(text.substring(at, at + length))) == null) {
                length--;
            }
            out.append(letter == null ? text.substring(at, at + 1) : letter);
            at += Math.max(length, 1);
        }
        return out.toString();
    }

    /** Where every letter that has a capital in TCVN3 is one, the word was written in a font of capitals. */
    private static String capitals(String raw, String decoded) {
        StringBuilder out = new StringBuilder(decoded);
        boolean all = isUpper(raw);
        int start = 0;
        for (int i = 0; i <= raw.length(); i++) {
            if (i == raw.length() || raw.charAt(i) == ' ') {
                String word = raw.substring(start, i);
                if (all || isUpper(word)) {
                    out.replace(start, i, decoded.substring(start, i).toUpperCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        return out.toString();
    }

    private static boolean isUpper(String text) {
        return text.chars().filter(c -> c >= 'A' && c <= 'Z').count() > 1
                && text.chars().noneMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String utf8(String text) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(western(text)))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** The bytes that Windows-1252 shows as this text; its five holes stand for themselves. */
    private static byte[] western(String text) {
        byte[] bytes = text.getBytes(WESTERN);
        for (int i = 0; i < bytes.length && bytes.length == text.length(); i++) {
            if (text.charAt(i) >= 0x80 && text.charAt(i) < 0xA0) {
                bytes[i] = (byte) text.charAt(i);
            }
        }
        return bytes;
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
