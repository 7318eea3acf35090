package vn.hososach.intake.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;
import vn.hososach.text.LegacyCharset;

/** A delimited text file in any of the encodings that occur here. */
final class CsvLines implements LineSource {

    /** Characters of one line at most: a file that is one endless line must not fill the memory. */
    private static final int LONGEST_LINE = 1 << 20;

    private final CountingStream bytes;
    private final CsvReader<Line> reader;
    private final Iterator<Line> lines;
    private final String description;

    private CsvLines(CountingStream bytes, CsvReader<Line> reader, String description) {
        this.bytes = bytes;
        this.reader = reader;
        this.lines = reader.iterator();
        this.description = description;
    }

    static CsvLines open(IntakeKind kind, Path file) throws IOException {
        FileSample sample = FileSample.of(file);
        TextForm form = TextForm.of(sample);
        char delimiter = Delimiter.of(kind, form.text(sample.start()), form.legacy());
        CountingStream bytes = CountingStream.of(file);
        bytes.skipNBytes(form.skip());
        CsvReader<Line> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_LINE)
                .build(new Fields(form.legacy()), form.reader(bytes));
        return new CsvLines(bytes, reader, "CSV «" + (delimiter == '\t' ? "tab" : delimiter) + "» · " + form.title());
    }

    @Override
    public @Nullable Line next() {
        try {
            return lines.hasNext() ? lines.next() : null;
        } catch (CsvParseException e) {
            throw tooLong(e)
                    ? new Refusal("intake-endless-line")
                    : new Refusal("intake-broken-file", Map.of("detail", String.valueOf(e.getMessage())));
        } catch (UncheckedIOException e) {
            throw new Refusal("intake-broken-file", Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    private static boolean tooLong(CsvParseException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("buffer size")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String description() {
        return description;
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
        private final @Nullable LegacyCharset legacy;
        private String[] fields = new String[32];

        Fields(@Nullable LegacyCharset legacy) {
            this.legacy = legacy;
        }

        @Override
        protected void handleField(int at, char[] buffer, int offset, int length, boolean quoted) {
            if (at == fields.length) {
                fields = Arrays.copyOf(fields, at * 2);
            }
            String field = length == 0 ? "" : new String(buffer, offset, length);
            fields[at] = legacy == null ? field : legacy.repair(field);
        }

        @Override
        protected RecordWrapper<Line> buildRecord() {
            String[] line = Arrays.copyOf(fields, getFieldCount());
            return wrapRecord(new Line(getStartingLineNumber(), line, problem(line)));
        }

        private static @Nullable String problem(String[] line) {
            for (String field : line) {
                if (field.indexOf('\0') >= 0) {
                    return "Dòng có ký tự nhị phân (NUL).";
                }
                if (field.indexOf(TextForm.BROKEN) >= 0) {
                    return "Dòng có ký tự hỏng, không đọc được theo bảng mã của tệp.";
                }
            }
            return null;
        }
    }
}
