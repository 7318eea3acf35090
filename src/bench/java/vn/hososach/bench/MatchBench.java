package vn.hososach.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hososach.matching.AnswerKey;
import vn.hososach.matching.LookUp;
import vn.hososach.matching.MatchRun;
import vn.hososach.matching.MatchScore;
import vn.hososach.matching.Subject;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

/**
 * Matching of invented people, with and without their register: seconds, CPU seconds, pairs, memory, precision, recall,
 * F1. {@code -Dbench.rows} people; {@code -Dbench.dir} takes a folder with the three sample files instead;
 * {@code -Dbench.details=true} prints every kind of error and rule, and writes the mistakes to /tmp.
 */
public final class MatchBench implements Bench {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final int LOOK_UPS = 2_000;
    private static final int PEOPLE_OF_A_COMMUNE = 70_000;

    private record Sample(String name, Path records, Path register, AnswerKey key) {}

    @Override
    public void run() throws Exception {
        Sample sample = sample();
        for (boolean withRegister : new boolean[] {true, false}) {
            measure(sample, withRegister ? sample.register() : null);
        }
    }

    private static Sample sample() throws IOException {
        String dir = Bench.text("dir", "");
        if (!dir.isBlank()) {
            Path folder = Path.of(dir);
            return new Sample(
                    dir,
                    folder.resolve("hssk_records.csv"),
                    folder.resolve("population_register.csv"),
                    AnswerKey.read(folder.resolve("truth.csv")));
        }
        int people = Bench.setting("rows", 100_000);
        int seed = Bench.setting("seed", 7);
        TrainingPopulation population = TrainingPopulation.generate(people, seed, TODAY, communes(people));
        TrainingFiles files = population.writeTo(Files.createTempDirectory("match-bench"));
        files.register().toFile().deleteOnExit();
        files.records().toFile().deleteOnExit();
        String name = "%,d people, seed %d".formatted(people, seed);
        return new Sample(name, files.records(), files.register(), AnswerKey.of(population.records()));
    }

    /** As many communes as so many people live in, at least three. */
    private static CommuneCode[] communes(int people) throws IOException {
        int communes = Math.min(126, Math.max(3, people / PEOPLE_OF_A_COMMUNE));
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new java.io.InputStreamReader(
                        java.util.Objects.requireNonNull(
                                MatchBench.class.getResourceAsStream("/reference/hanoi_commune_2025.csv")),
                        java.nio.charset.StandardCharsets.UTF_8))) {
            List<CommuneCode> all = reader.stream()
                    .map(r -> new CommuneCode(r.getField("code")))
                    .toList();
            return all.stream().limit(communes).toArray(CommuneCode[]::new);
        }
    }

    /** Every record of the beginning of the file is looked up as if it were being saved. */
    private static void lookUp(MatchRun run, Path records) throws IOException {
        LookUp lookUp = run.lookUp();
        double[] millis = new double[LOOK_UPS];
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(records)) {
            Iterator<NamedCsvRecord> rows = reader.iterator();
            for (int i = 0; i < LOOK_UPS && rows.hasNext(); i++) {
                NamedCsvRecord row = rows.next();
                Subject typed = Subject.record(
                                "NEW",
                                row.getField("ho_ten"),
                                row.getField("ngay_sinh"),
                                row.getField("gioi_tinh"),
                                row.getField("so_giay_to"),
                                row.getField("ma_the_bhyt"),
                                row.getField("dien_thoai"))
                        .at(row.getField("dia_chi"), row.getField("ma_xa"));
                long start = System.nanoTime();
                lookUp.find(typed, 10);
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "  look-up of one record: median %.2f ms, 95 %% under %.2f ms, longest %.2f ms%n",
                millis[LOOK_UPS / 2],
                millis[LOOK_UPS * 95 / 100],
                millis[LOOK_UPS - 1]);
    }

    private static void measure(Sample sample, @Nullable Path register) throws IOException {
        PeakMemory memory = PeakMemory.start();
        double cpu = CpuSeconds.now();
        long start = System.nanoTime();
        MatchRun run = MatchRun.of(sample.records(), register);
        Path out = Files.createTempFile("pairs", ".csv");
        Path links = Files.createTempFile("links", ".csv");
        long pairs = run.writePairs(out);
        long linked = run.writeLinks(links);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = CpuSeconds.now() - cpu;
        Files.delete(out);
        Files.delete(links);
        MatchScore score = MatchScore.of(run, sample.key());
        System.out.printf(
                Locale.ROOT,
                "BENCH match %s, %,d records, %,d register rows: %.1f s, cpu %.1f s, heap %d MB, compared %,d, pairs"
                        + " %,d, links %,d, precision %.4f, recall %.4f, F1 %.4f, recall with number missing or wrong"
                        + " %.4f, automatic links %.4f of records at precision %.6f, wrong automatic pairs %d%n",
                sample.name(),
                run.records(),
                run.registerRows(),
                seconds,
                cpuSeconds,
                memory.megabytes(),
                run.candidates(),
                pairs,
                linked,
                score.precision(),
                score.recall(),
                score.f1(),
                score.recall("*ID"),
                score.automaticShare(),
                score.automaticPrecision(),
                score.automaticWrongPairs());
        System.out.println("  " + run.phases());
        System.out.println("  " + score.hardest());
        lookUp(run, sample.records());
        if (Boolean.getBoolean("bench.details")) {
            System.out.println(score.text());
            System.out.println(run.describe());
            Files.write(Path.of("/tmp/match-mistakes-" + (register != null) + ".txt"), score.mistakes());
        }
    }
}
