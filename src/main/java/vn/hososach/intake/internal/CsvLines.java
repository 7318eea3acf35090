package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;

/** A delimited text file in any of the encodings that occur here. */
final class CsvLines implements LineSource {

    private static final Pattern MARKUP =
            Pattern.compile("[\\s\uFEFF]*<(!|\\?xml|html|head|meta|style|table|body|div)", Pattern.CASE_INSENSITIVE);

    private final CountingStream bytes;
    private final InputStream in;
    private final TextForm form;
    private final char delimiter;
    private final CsvBlocks blocks;
    private @Nullable LineBlock current;

    private CsvLines(CountingStream bytes, TextForm form, char delimiter) {
        this.bytes = bytes;
        this.form = form;
        this.delimiter = delimiter;
        this.in = form.stream(bytes);
        this.blocks = new CsvBlocks(in, delimiter);
    }

    static CsvLines open(IntakeKind kind, Path file) throws IOException {
        FileSample sample = FileSample.of(file);
        TextForm form = TextForm.of(sample);
        String start = form.text(sample.start());
        refuseMarkup(start);
        char delimiter = Delimiter.of(kind, start, form.legacy());
        CountingStream bytes = CountingStream.of(file);
        bytes.skipNBytes(form.skip());
        return new CsvLines(bytes, form, delimiter);
    }

    /** Many programs write a web page, or XML of Excel 2003, and call it a workbook. */
    private static void refuseMarkup(String text) {
        if (MARKUP.matcher(text).lookingAt()) {
            throw new Refusal("intake-web-page");
        }
    }

    @Override
    public @Nullable Line next() {
        while (true) {
            if (current == null) {
                current = block();
            }
            Line line = current == null ? null : current.next();
            if (line != null || current == null) {
                return line;
            }
            current = null;
        }
    }

    @Override
    public @Nullable LineBlock block() {
        if (current != null) {
            LineBlock rest = current;
            current = null;
            return rest;
        }
        try {
            CsvBlocks.Block block = blocks.next();
            return block == null ? null : new CsvBlock(block, form, delimiter);
        } catch (IOException e) {
            throw new Refusal("intake-broken-file", Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    @Override
    public String description() {
        return "CSV «" + (delimiter == '\t' ? "tab" : delimiter) + "» · " + form.title();
    }

    @Override
    public long bytesRead() {
        return bytes.count();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
