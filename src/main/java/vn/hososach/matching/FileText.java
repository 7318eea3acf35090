package vn.hososach.matching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;
import vn.hososach.text.CharsetEvidence;
import vn.hososach.text.LegacyCharset;

/** The bytes of a text file as UTF-8, whatever encoding it was written in: UTF-8, UTF-16, TCVN3, VNI, Windows-1258. */
final class FileText {

    private static final int SAMPLE = 1 << 16;
    /** Bytes of good UTF-8 that are weighed: a file of an old font's letters shows itself at once. */
    private static final int WEIGHED = 1 << 13;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private FileText() {}

    /**
     * Opens a file behind its byte order mark.
     *
     * @throws Refusal when there is no such file, it is no text, or its encoding is none of those
     */
    static InputStream open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("match-no-file", Map.of("file", file));
        }
        InputStream in = Files.newInputStream(file);
        byte[] sample = in.readNBytes(SAMPLE);
        int mark =
                begins(sample, 0xEF, 0xBB, 0xBF) ? 3 : begins(sample, 0xFF, 0xFE) || begins(sample, 0xFE, 0xFF) ? 2 : 0;
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(sample, mark, sample.length - mark), in);
        if (mark == 2) {
            Charset wide = sample[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return new Transcoded(new InputStreamReader(all, wide), null);
        }
        if (isBinary(sample)) {
            throw new Refusal("match-no-text", Map.of("file", file));
        }
        boolean utf8 = isUtf8(sample);
        LegacyCharset legacy = legacy(sample, utf8);
        if (legacy == null && !utf8) {
            throw new Refusal("match-unknown-encoding", Map.of("file", file));
        }
        return legacy == null ? all : new Transcoded(reader(all, utf8), legacy);
    }

    private static Reader reader(InputStream in, boolean utf8) {
        return new InputStreamReader(in, utf8 ? StandardCharsets.UTF_8 : WESTERN);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBinary(byte[] sample) {
        int controls = 0;
        for (byte b : sample) {
            controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        return controls * 100 > sample.length || begins(sample, 'P', 'K', 3, 4) || begins(sample, '%', 'P', 'D', 'F');
    }

    /** Up to the last whole line, for a letter may be cut at the end of the sample. */
    private static boolean isUtf8(byte[] sample) {
        int end = sample.length;
        while (sample.length == SAMPLE && end > 0 && sample[end - 1] != '\n') {
            end--;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, end));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    private static @Nullable LegacyCharset legacy(byte[] sample, boolean utf8) {
        CharsetEvidence evidence = new CharsetEvidence();
        int weighed = utf8 ? Math.min(WEIGHED, sample.length) : sample.length;
        new String(sample, 0, weighed, utf8 ? StandardCharsets.UTF_8 : WESTERN)
                .lines()
                .forEach(evidence::add);
        Optional<LegacyCharset> found = evidence.verdict();
        return found.orElse(null);
    }
}
