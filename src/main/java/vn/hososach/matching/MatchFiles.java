package vn.hososach.matching;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.hososach.matching.RoutingTable.Answer;

/** Writes what a run found: pairs of records, and links of records to register rows. Scores are bits. */
final class MatchFiles {

    private final Linkage linkage;
    private final Routing routing;

    MatchFiles(Linkage linkage, Routing routing) {
        this.linkage = linkage;
        this.routing = routing;
    }

    /** Every pair within a cluster: {@code ma_hssk_1,ma_hssk_2,score,route,cluster,rule}. */
    long pairs(Path file) throws IOException {
        long written = 0;
        int clusters = 0;
        try (CsvWriter writer = open(file)) {
            writer.writeRecord("ma_hssk_1", "ma_hssk_2", "score", "route", "cluster", "rule");
            for (int i = 0; i < linkage.people.records; i++) {
                int more = i == linkage.clusters.of(i) && linkage.clusters.next(i) != i
                        ? cluster(writer, i, clusters + 1)
                        : 0;
                clusters += more > 0 ? 1 : 0;
                written += more;
            }
        }
        return written;
    }

    /** The set is led by its lowest row, so a leader is a record. */
    private int cluster(CsvWriter writer, int leader, int number) {
        int written = 0;
        int a = leader;
        do {
            for (int b = linkage.clusters.next(a); b != leader; b = linkage.clusters.next(b)) {
                if (!linkage.people.isRegister(a) && !linkage.people.isRegister(b)) {
                    pair(writer, a, b, number);
                    written++;
                }
            }
            a = linkage.clusters.next(a);
        } while (a != leader);
        return written;
    }

    private void pair(CsvWriter writer, int a, int b, int cluster) {
        Answer answer = routing.pair(a, b);
        String x = linkage.people.id(a);
        String y = linkage.people.id(b);
        boolean ordered = x.compareTo(y) <= 0;
        float score = Math.max(linkage.clusters.weakest(a), routing.pairScore(Math.min(a, b), Math.max(a, b)));
        writer.writeRecord(
                ordered ? x : y,
                ordered ? y : x,
                bits(score),
                answer.route().name(),
                String.valueOf(cluster),
                answer.rule());
    }

    /** Every record with a row: {@code ma_hssk,so_dinh_danh,score,route,rule}. */
    long links(Path file) throws IOException {
        long written = 0;
        try (CsvWriter writer = open(file)) {
            writer.writeRecord("ma_hssk", "so_dinh_danh", "score", "route", "rule");
            for (int i = 0; i < linkage.people.records; i++) {
                @Nullable Answer link = routing.link(i);
                if (link != null) {
                    writer.writeRecord(
                            linkage.people.id(i),
                            linkage.people.id(linkage.clusters.registerRowOf(i)),
                            bits(routing.linkScore(i)),
                            link.route().name(),
                            link.rule());
                    written++;
                }
            }
        }
        return written;
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
