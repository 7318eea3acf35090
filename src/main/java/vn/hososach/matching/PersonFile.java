package vn.hososach.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;

/** Reads a delimited file of people: one thread cuts it into blocks of lines, the others take those apart. */
final class PersonFile {

    private static final int WAITING = 16;
    private static final int START = 1 << 16;
    private static final int HIGHEST_TITLE = 20;
    private static final byte[] SEPARATORS = {',', ';', '\t', '|'};

    private final Path file;
    private final boolean register;
    private final PersonFeed feed;

    private PersonFile(Path file, boolean register, PersonFeed feed) {
        this.file = file;
        this.register = register;
        this.feed = feed;
    }

    /** Header of a file: its separator, its columns, and the line on which it stands. */
    private record Header(byte separator, PersonColumns columns, int line) {}

    /**
     * Reads the whole file into a feed.
     *
     * @throws IOException when it cannot be read
     * @throws Refusal when it is no text, or a column without which nothing can be matched is missing
     */
    static void read(Path file, boolean register, PersonFeed feed) throws IOException {
        new PersonFile(file, register, feed).read();
    }

    private void read() throws IOException {
        Header header = header();
        PeopleBuilder people = feed.people();
        Queue<CompletableFuture<List<PeopleBuilder.Block>>> waiting = new ArrayDeque<>();
        try (InputStream in = FileText.open(file)) {
            LineBlocks blocks = new LineBlocks(in, header.separator());
            for (CsvLines lines = blocks.next(); lines != null; lines = blocks.next()) {
                CsvLines block = lines;
                boolean first = waiting.isEmpty() && people.isEmpty();
                for (int i = 0; first && i <= header.line(); i++) {
                    block.next();
                }
                if (waiting.size() == WAITING) {
                    waiting.remove().join().forEach(people::add);
                }
                waiting.add(CompletableFuture.supplyAsync(
                        () -> PeopleBuilder.Block.all(feed.reading(), header.columns(), block),
                        ForkJoinPool.commonPool()));
            }
        }
        waiting.forEach(block -> block.join().forEach(people::add));
    }

    /** The first line with all needed columns, under whichever separator shows most of them. */
    private Header header() throws IOException {
        byte[] start;
        try (InputStream in = FileText.open(file)) {
            start = in.readNBytes(START);
        }
        Header best = null;
        for (byte separator : SEPARATORS) {
            Header header =
                    header(new CsvLines(Arrays.copyOf(start, start.length), start.length, separator), separator);
            best = better(best, header) ? header : best;
        }
        if (best == null) {
            throw new Refusal("match-empty-file", Map.of("file", file));
        }
        if (!best.columns().missing().isEmpty()) {
            String columns = String.join(", ", best.columns().missing());
            throw new Refusal("match-missing-columns", Map.of("file", file, "columns", columns));
        }
        return best;
    }

    private @Nullable Header header(CsvLines lines, byte separator) {
        Header best = null;
        for (int line = 0; line < HIGHEST_TITLE && lines.next(); line++) {
            Header header = new Header(separator, new PersonColumns(lines, register), line);
            best = better(best, header) ? header : best;
        }
        return best;
    }

    private static boolean better(@Nullable Header best, @Nullable Header than) {
        if (best == null || than == null) {
            return best == null;
        }
        boolean whole = than.columns().missing().isEmpty();
        boolean bestWhole = best.columns().missing().isEmpty();
        return whole != bestWhole
                ? whole
                : than.columns().known() > best.columns().known();
    }
}
