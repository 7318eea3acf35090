package vn.hososach.intake.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;

/** A delimited text file, read strictly: what is not UTF-8 text is refused before anything is stored. */
final class CsvFile implements AutoCloseable {

    private static final int PEEK = 64 * 1024;

    private final CountingStream bytes;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Header header;

    private CsvFile(CountingStream bytes, CsvReader<CsvRecord> reader, Iterator<CsvRecord> records, Header header) {
        this.bytes = bytes;
        this.reader = reader;
        this.records = records;
        this.header = header;
    }

    /** Opens the file and reads its header. */
    static CsvFile open(IntakeKind kind, Path file) throws IOException {
        CountingStream bytes = new CountingStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
        char delimiter = delimiter(bytes);
        BufferedReader text = new BufferedReader(
                new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1 << 16);
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .ofCsvRecord(text);
        Iterator<CsvRecord> records = reader.iterator();
        return guarded(() -> {
            if (!records.hasNext()) {
                throw new Refusal("intake-empty-file");
            }
            return new CsvFile(
                    bytes, reader, records, Header.read(kind, records.next().getFields()));
        });
    }

    Header header() {
        return header;
    }

    boolean hasNext() {
        return guarded(records::hasNext);
    }

    CsvRecord next() {
        return guarded(records::next);
    }

    /** Bytes read so far, for the progress bar. */
    long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** The delimiter that occurs most in the first line; binary files give themselves away here. */
    private static char delimiter(CountingStream bytes) throws IOException {
        bytes.mark(PEEK);
        byte[] start = bytes.readNBytes(PEEK);
        bytes.reset();
        int skip = start.length >= 3 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB && start[2] == (byte) 0xBF
                ? 3
                : 0;
        bytes.skipNBytes(skip);
        int[] seen = new int[128];
        for (int i = skip; i < start.length; i++) {
            if (start[i] == 0) {
                throw new Refusal("intake-binary-file");
            }
            if (start[i] == '\n') {
                break;
            }
            if (start[i] > 0) {
                seen[start[i]]++;
            }
        }
        return List.of(';', '\t', '|').stream()
                .filter(c -> seen[c] > seen[','])
                .findFirst()
                .orElse(',');
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private static <T> T guarded(Step<T> step) {
        try {
            return step.take();
        } catch (CsvParseException e) {
            throw new Refusal("intake-broken-file", Map.of("detail", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException | IOException e) {
            if (e instanceof CharacterCodingException || e.getCause() instanceof CharacterCodingException) {
                throw new Refusal("intake-not-utf8");
            }
            throw new Refusal("intake-broken-file", Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    /** Counts what passes. */
    private static final class CountingStream extends java.io.FilterInputStream {
        private long count;
        private long marked;

        CountingStream(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            int n = super.read(b, off, len);
            count += Math.max(n, 0);
            return n;
        }

        @Override
        public synchronized void mark(int limit) {
            marked = count;
            super.mark(limit);
        }

        @Override
        public synchronized void reset() throws IOException {
            super.reset();
            count = marked;
        }

        long count() {
            return count;
        }
    }
}
