package vn.hososach.intake.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;
import vn.hososach.text.CharsetEvidence;
import vn.hososach.text.LegacyCharset;

/**
 * How the bytes of a text file become text.
 *
 * @param skip bytes of the mark at the beginning
 * @param legacy the encoding whose texts stand in Western characters, if one does
 */
record TextForm(Bytes bytes, int skip, @Nullable LegacyCharset legacy) {

    /** Stands for a byte that is no text in the file's encoding. */
    static final char BROKEN = '\uFFFF';

    private static final int TRUNCATED = 3;
    private static final int LONG = 1 << 16;

    enum Bytes {
        UTF_8("UTF-8"),
        UTF_16LE("UTF-16"),
        UTF_16BE("UTF-16"),
        WESTERN("8 bit");

        private final String title;

        Bytes(String title) {
            this.title = title;
        }
    }

    static TextForm of(FileSample sample) {
        byte[] start = sample.start();
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return withEvidence(Bytes.UTF_8, 3, sample);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new TextForm(Bytes.UTF_16LE, 2, null);
        }
        if (begins(start, 0xFE, 0xFF)) {
            return new TextForm(Bytes.UTF_16BE, 2, null);
        }
        Bytes wide = sample.wide();
        if (wide != null) {
            return new TextForm(wide, 0, null);
        }
        if (sample.isBinary()) {
            throw new Refusal("intake-binary-file");
        }
        return withEvidence(
                sample.parts().stream().allMatch(TextForm::isUtf8) ? Bytes.UTF_8 : Bytes.WESTERN, 0, sample);
    }

    private static TextForm withEvidence(Bytes bytes, int skip, FileSample sample) {
        TextForm plain = new TextForm(bytes, skip, null);
        CharsetEvidence evidence = new CharsetEvidence();
        for (byte[] part : sample.parts()) {
            plain.text(part).lines().forEach(evidence::add);
        }
        Optional<LegacyCharset> legacy = evidence.verdict();
        if (legacy.isEmpty() && bytes == Bytes.WESTERN) {
            throw new Refusal("intake-not-utf8");
        }
        return new TextForm(bytes, skip, legacy.orElse(null));
    }

    /** Some bytes from within the file as text. */
    String text(byte[] part) {
        try (Reader reader = reader(new ByteArrayInputStream(part))) {
            CharBuffer text = CharBuffer.allocate(part.length + 1);
            while (reader.read(text) > 0) {
                // until the end
            }
            return text.flip().toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    Reader reader(InputStream in) {
        CharsetDecoder decoder =
                switch (bytes) {
                    case WESTERN -> null;
                    case UTF_8 -> StandardCharsets.UTF_8.newDecoder();
                    case UTF_16LE -> StandardCharsets.UTF_16LE.newDecoder();
                    case UTF_16BE -> StandardCharsets.UTF_16BE.newDecoder();
                };
        return decoder == null
                ? new WesternReader(in)
                : new InputStreamReader(
                        in,
                        decoder.onMalformedInput(CodingErrorAction.REPLACE)
                                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                                .replaceWith(String.valueOf(BROKEN)));
    }

    /** The bytes of the file as lines and fields are found in them. */
    InputStream stream(InputStream in) {
        return bytes == Bytes.UTF_16LE || bytes == Bytes.UTF_16BE ? new Utf8Stream(reader(in)) : in;
    }

    /** One field of {@link #stream}; what is no text in the file's encoding becomes {@link #BROKEN}. */
    String field(byte[] line, int from, int length) {
        String text = bytes == Bytes.WESTERN ? WesternReader.text(line, from, length) : utf8(line, from, length);
        return legacy == null ? text : legacy.repair(text);
    }

    private static String utf8(byte[] line, int from, int length) {
        String text = new String(line, from, length, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .replaceWith(String.valueOf(BROKEN))
                    .decode(ByteBuffer.wrap(line, from, length))
                    .toString();
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new IllegalStateException(e);
        }
    }

    String title() {
        return legacy == null ? bytes.title : legacy.title();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether nearly everything is UTF-8: single broken bytes are the fault of their lines, not of the file. */
    private static boolean isUtf8(byte[] part) {
        CharBuffer out = CharBuffer.allocate(part.length + 1);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(String.valueOf(BROKEN))
                .decode(ByteBuffer.wrap(part), out, true);
        String text = out.flip().toString();
        long broken = text.chars().filter(c -> c == BROKEN).count();
        long marked = text.chars().filter(c -> c > 0x7F && c != BROKEN).count();
        // bytes of another encoding hardly ever make a letter of UTF-8 by chance
        return broken == 0 || marked > 2 * broken || marked == 0 && broken <= TRUNCATED && part.length > LONG;
    }
}
