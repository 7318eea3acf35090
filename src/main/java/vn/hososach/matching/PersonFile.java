package vn.hososach.matching;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/** Reads a delimited file of people; lines are taken apart by one thread and their fields read by the others. */
final class PersonFile {

    private static final int WAITING = 16;

    private PersonFile() {}

    /**
     * Reads the whole file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a column without which nothing can be matched is missing
     */
    static PeopleBuilder read(Path file, boolean register, RowReading reading) throws IOException {
        PeopleBuilder people = new PeopleBuilder();
        ArrayBlockingQueue<CompletableFuture<PeopleBuilder.Block>> waiting = new ArrayBlockingQueue<>(WAITING);
        try (CsvReader<CsvRecord> reader = open(file)) {
            Iterator<CsvRecord> lines = reader.iterator();
            if (!lines.hasNext()) {
                throw new IllegalArgumentException("Tệp rỗng: " + file);
            }
            PersonColumns columns = PersonColumns.of(lines.next().getFields(), register);
            while (lines.hasNext()) {
                List<Subject> block = new ArrayList<>(PeopleBuilder.BLOCK);
                while (lines.hasNext() && block.size() < PeopleBuilder.BLOCK) {
                    block.add(columns.subject(lines.next()));
                }
                if (waiting.remainingCapacity() == 0) {
                    people.add(done(waiting.remove()));
                }
                waiting.add(CompletableFuture.supplyAsync(
                        () -> new PeopleBuilder.Block(reading, block), ForkJoinPool.commonPool()));
            }
            for (CompletableFuture<PeopleBuilder.Block> block : waiting) {
                people.add(done(block));
            }
        }
        return people;
    }

    private static PeopleBuilder.Block done(CompletableFuture<PeopleBuilder.Block> block) throws IOException {
        try {
            return block.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private static CsvReader<CsvRecord> open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.mark(1 << 13);
        byte[] start = in.readNBytes(1 << 12);
        in.reset();
        boolean mark = start.length > 2 && start[0] == (byte) 0xEF && start[1] == (byte) 0xBB;
        in.skipNBytes(mark ? 3 : 0);
        String head = new String(start, StandardCharsets.UTF_8);
        int end = head.indexOf('\n');
        String line = end < 0 ? head : head.substring(0, end);
        char separator = ',';
        for (char c : ";\t|".toCharArray()) {
            separator = count(line, c) > count(line, separator) ? c : separator;
        }
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static long count(String line, char c) {
        return line.chars().filter(x -> x == c).count();
    }
}
