package vn.hososach.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

class MatchPropertiesTest {

    @TempDir
    static Path folder;

    private static TrainingFiles files;

    @BeforeAll
    static void invent() {
        files = TrainingPopulation.generate(3_000, 3, LocalDate.of(2026, 11, 20))
                .writeTo(folder);
    }

    private static String written(MatchRun run) throws IOException {
        Path pairs = Files.createTempFile(folder, "pairs", ".csv");
        Path links = Files.createTempFile(folder, "links", ".csv");
        run.writePairs(pairs);
        run.writeLinks(links);
        return Files.readString(pairs) + Files.readString(links);
    }

    private static Path shuffled(Path file, long seed) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String header = lines.remove(0);
        Collections.shuffle(lines, new Random(seed));
        lines.add(0, header);
        return Files.write(Files.createTempFile(folder, "shuffled", ".csv"), lines);
    }

    @Test
    void the_order_of_the_files_leaves_no_trace() throws IOException {
        String first = written(MatchRun.of(files.records(), files.register()));
        String second = written(MatchRun.of(shuffled(files.records(), 1), shuffled(files.register(), 2)));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void one_thread_gives_what_many_give() throws Exception {
        String many = written(MatchRun.of(files.records(), files.register()));
        ForkJoinPool alone = new ForkJoinPool(1);
        try {
            String one = alone.submit(() -> written(MatchRun.of(files.records(), files.register())))
                    .get();
            assertThat(one).isEqualTo(many);
        } finally {
            alone.shutdown();
        }
    }

    @Test
    void comparing_is_symmetric() throws IOException {
        Linkage linkage = MatchRun.of(files.records(), files.register()).linkage();
        Random random = new Random(5);
        for (int i = 0; i < 50_000; i++) {
            int a = random.nextInt(linkage.people.size);
            int b = random.nextInt(linkage.people.size);
            assertThat(linkage.comparator.compare(a, b)).isEqualTo(linkage.comparator.compare(b, a));
        }
    }

    @Test
    void a_cluster_holds_one_register_row_at_most_and_no_impossible_pair() throws IOException {
        Linkage linkage = MatchRun.of(files.records(), files.register()).linkage();
        for (int i = 0; i < linkage.people.size; i++) {
            for (int j = linkage.clusters.next(i); j != i; j = linkage.clusters.next(j)) {
                assertThat(linkage.people.isRegister(i) && linkage.people.isRegister(j))
                        .isFalse();
                int pattern = linkage.comparator.compare(Math.min(i, j), Math.max(i, j));
                boolean records = !linkage.people.isRegister(i) && !linkage.people.isRegister(j);
                boolean vouched = records && linkage.clusters.registerRowOf(i) >= 0;
                assertThat(vouched ? Veto.besideRow(pattern) : Veto.never(pattern))
                        .isFalse();
            }
        }
    }

    @Test
    void few_people_and_empty_fields_break_nothing() throws IOException {
        Path one = Files.writeString(folder.resolve("one.csv"), "ma_hssk,ho_ten\nA1,\n");
        Path none = Files.writeString(folder.resolve("none.csv"), "ma_hssk;ho_ten;ngay_sinh\n");
        assertThat(MatchRun.of(one, null).records()).isOne();
        assertThat(MatchRun.of(none, files.register()).candidates()).isZero();
    }

    @Test
    void thirty_people_of_one_house_stay_thirty_people() throws IOException {
        String[] given = {"An", "Bình", "Chi", "Dũng", "Giang", "Hà", "Hùng", "Khánh", "Lan", "Minh"};
        StringBuilder text = new StringBuilder("ma_hssk,ho_ten,ngay_sinh,gioi_tinh,dien_thoai,dia_chi,ho_ten_me\n");
        for (int i = 0; i < 30; i++) {
            text.append(
                    "H%02d,Nguyễn %s %s,%02d/05/2010,Nam,0912345678,\"Số 5, Thôn 1, Xã Bát Tràng, Hà Nội\",Lê Thị Mơ%n"
                            .formatted(i, new String[] {"Văn", "Đức", "Gia"}[i / 10], given[i % 10], 1 + i / 2));
        }
        MatchRun run = MatchRun.of(Files.writeString(folder.resolve("house.csv"), text), null);
        assertThat(run.writePairs(folder.resolve("house-pairs.csv"))).isZero();
    }

    @Test
    void headers_may_carry_marks_and_capitals() throws IOException {
        Path file = Files.writeString(
                folder.resolve("captions.csv"),
                "\uFEFFMã hồ sơ;Họ và tên;Ngày sinh;Số CCCD\n"
                        + "A;Lê Thị Hoa;1/2/1990;001190036811\n"
                        + "B;LE THI HOA;01/02/1990;001190036811\n");
        assertThat(MatchRun.of(file, null).writePairs(folder.resolve("captions-pairs.csv")))
                .isOne();
    }
}
