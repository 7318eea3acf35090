package vn.hososach.matching;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** Writes what a run found: pairs of records, and links of records to register rows. Scores are bits. */
final class MatchFiles {

    private final MatchRun run;

    MatchFiles(MatchRun run) {
        this.run = run;
    }

    /** Every pair within a cluster: {@code ma_hssk_1,ma_hssk_2,score,route,cluster,rule}. */
    long pairs(Path file) throws IOException {
        AtomicLong written = new AtomicLong();
        try (CsvWriter writer = open(file)) {
            writer.writeRecord("ma_hssk_1", "ma_hssk_2", "score", "route", "cluster", "rule");
            run.pairs(pair -> {
                writer.writeRecord(
                        pair.a(),
                        pair.b(),
                        bits(pair.score()),
                        pair.route().name(),
                        String.valueOf(pair.cluster()),
                        pair.rule());
                written.incrementAndGet();
            });
        }
        return written.get();
    }

    /** Every record with a row: {@code ma_hssk,so_dinh_danh,score,route,rule}. */
    long links(Path file) throws IOException {
        AtomicLong written = new AtomicLong();
        try (CsvWriter writer = open(file)) {
            writer.writeRecord("ma_hssk", "so_dinh_danh", "score", "route", "rule");
            run.links(link -> {
                writer.writeRecord(
                        link.recordId(),
                        link.personId(),
                        bits(link.score()),
                        link.route().name(),
                        link.rule());
                written.incrementAndGet();
            });
        }
        return written.get();
    }

    private static String bits(float score) {
        long hundredths = Math.round(Math.abs((double) score) * 100);
        String cents = String.valueOf(hundredths % 100);
        return (score < 0 && hundredths > 0 ? "-" : "") + hundredths / 100 + (cents.length() < 2 ? ".0" : ".") + cents;
    }

    private static CsvWriter open(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8);
    }
}
