package vn.hososach.intake.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordWrapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;

/** A delimited text file, read strictly: what is not UTF-8 text is refused before anything is stored. */
final class CsvLines implements LineSource {

    /** Characters of one line at most: a file that is one endless line must not fill the memory. */
    private static final int LONGEST_LINE = 1 << 20;

    private final CountingStream bytes;
    private final CsvReader<Line> reader;
    private final Iterator<Line> lines;

    private CsvLines(CountingStream bytes, CsvReader<Line> reader) {
        this.bytes = bytes;
        this.reader = reader;
        this.lines = reader.iterator();
    }

    /** Opens the file; the header is its first line. */
    static CsvLines open(Path file) throws IOException {
        FileStart start = FileStart.of(file);
        CountingStream bytes = CountingStream.of(file);
        bytes.skipNBytes(start.skip());
        InputStreamReader text = new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        return new CsvLines(
                bytes,
                CsvReader.builder()
                        .fieldSeparator(start.delimiter())
                        .skipEmptyLines(true)
                        .maxBufferSize(LONGEST_LINE)
                        .build(new Fields(), text));
    }

    @Override
    public @Nullable Line next() {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException e) {
            throw new Refusal("intake-broken-file", Map.of("detail", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw new Refusal("intake-not-utf8");
            }
            throw new Refusal("intake-broken-file", Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** Collects the fields of a line as they are, without an object per field beside its text. */
    private static final class Fields extends AbstractBaseCsvCallbackHandler<Line> {
        private String[] fields = new String[32];

        @Override
        protected void handleField(int at, char[] buffer, int offset, int length, boolean quoted) {
            if (at == fields.length) {
                fields = Arrays.copyOf(fields, at * 2);
            }
            fields[at] = length == 0 ? "" : new String(buffer, offset, length);
        }

        @Override
        protected RecordWrapper<Line> buildRecord() {
            return wrapRecord(new Line(getStartingLineNumber(), Arrays.copyOf(fields, getFieldCount())));
        }
    }
}
