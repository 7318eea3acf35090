package vn.hososach.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.hososach.matching.MatchRun;

/**
 * A city of the size of Hà Nội: {@code -Dbench.rows} residents (8,800,000 by default) and a ninth more records over all 126
 * communes, files to files. The first run writes the files to {@code -Dbench.dir}, the second measures, so that the memory
 * seen is the matcher's alone. No answer key: what is measured is time and memory.
 */
public final class MatchCityBench implements Bench {

    @Override
    public void run() throws Exception {
        Path folder = Path.of(Bench.text("dir", "/tmp/hososach-city"));
        InventedFiles files = InventedFiles.in(folder);
        if (!Files.exists(files.records())) {
            int residents = Bench.setting("rows", 8_800_000);
            Files.createDirectories(folder);
            InventedFiles.ofRows(residents, (int) (residents * 10L / 9), communes(), folder);
            System.out.println("BENCH matchCity files written to " + folder + "; run again to measure");
            return;
        }
        measure(files);
    }

    private static List<String> communes() throws Exception {
        try (var codes = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(
                                MatchCityBench.class.getResourceAsStream("/reference/hanoi_commune_2025.csv")),
                        StandardCharsets.UTF_8))) {
            return codes.stream().map(row -> row.getField("code")).toList();
        }
    }

    private static void measure(InventedFiles files) throws Exception {
        double cpu = CpuSeconds.now();
        long start = System.nanoTime();
        MatchRun run = MatchRun.of(files.records(), files.register());
        Path folder = files.records().getParent();
        long pairs = run.writePairs(folder.resolve("pairs.csv"));
        long links = run.writeLinks(folder.resolve("links.csv"));
        System.out.printf(
                Locale.ROOT,
                "BENCH matchCity %,d records, %,d register rows: %.1f s, cpu %.1f s, resident memory at most %s, compared"
                        + " %,d, pairs %,d, links %,d%n  %s%n",
                run.records(),
                run.registerRows(),
                (System.nanoTime() - start) / 1e9,
                CpuSeconds.now() - cpu,
                residentAtMost(),
                run.candidates(),
                pairs,
                links,
                run.phases());
    }

    private static String residentAtMost() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " "))
                .findFirst()
                .orElse("unknown");
    }
}
