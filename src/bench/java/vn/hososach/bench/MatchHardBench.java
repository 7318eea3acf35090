package vn.hososach.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import vn.hososach.matching.HardRecords;
import vn.hososach.matching.MatchRun;
import vn.hososach.matching.MatchScore;

/**
 * Matching of people who are hard to tell apart, over several sizes, seeds, fault rates and missing columns, with and
 * without register. {@code -Dbench.details=true} prints every kind of error and writes the mistakes to /tmp.
 */
public final class MatchHardBench implements Bench {

    private record Setting(int people, int communes, long seed, double faults, Set<String> absent) {}

    @Override
    public void run() throws Exception {
        int rows = Bench.setting("rows", 60_000);
        measure(new Setting(rows, 6, 1, 1, Set.of()));
        if (!Boolean.getBoolean("bench.one")) {
            measure(new Setting(rows / 10, 2, 2, 1, Set.of()));
            measure(new Setting(rows / 2, 6, 3, 0.4, Set.of()));
            measure(new Setting(rows / 2, 6, 4, 2, Set.of()));
            measure(new Setting(rows / 2, 6, 5, 1, Set.of("gioi_tinh")));
            measure(new Setting(rows / 2, 6, 6, 1, Set.of("dia_chi")));
            measure(new Setting(rows / 2, 6, 7, 1, Set.of("dien_thoai", "ma_the_bhyt")));
        }
    }

    private static void measure(Setting it) throws Exception {
        Path folder = Files.createTempDirectory("match-hard");
        HardRecords hard =
                new HardRecords(it.people(), it.communes(), it.seed(), it.faults(), it.absent()).writeTo(folder);
        for (boolean register : new boolean[] {true, false}) {
            MatchRun run = MatchRun.of(
                    folder.resolve("hssk_records.csv"), register ? folder.resolve("population_register.csv") : null);
            MatchScore score = MatchScore.of(run, hard.key());
            System.out.printf(
                    Locale.ROOT,
                    "BENCH hard %s register %b: precision %.4f recall %.4f F1 %.4f number missing or wrong %.4f,"
                            + " automatic %.4f at %.6f, wrong automatic pairs %d%n",
                    it,
                    register,
                    score.precision(),
                    score.recall(),
                    score.f1(),
                    score.recall("*ID"),
                    score.automaticShare(),
                    score.automaticPrecision(),
                    score.automaticWrongPairs());
            System.out.println("  " + score.hardest());
            if (Boolean.getBoolean("bench.details")) {
                System.out.println(score.text());
                System.out.println(run.describe());
                Files.write(Path.of("/tmp/hard-mistakes-" + register + ".txt"), score.mistakes());
            }
        }
        for (String file : new String[] {"hssk_records.csv", "population_register.csv"}) {
            Files.delete(folder.resolve(file));
        }
        Files.delete(folder);
    }
}
