package vn.hososach.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

class MatchRunTest {

    @TempDir
    static Path folder;

    private static MatchRun withRegister;
    private static MatchRun recordsOnly;
    private static AnswerKey key;

    @BeforeAll
    static void match() throws IOException {
        TrainingPopulation population = TrainingPopulation.generate(
                12_000, 7, LocalDate.of(2026, 11, 20), new CommuneCode("00577"), new CommuneCode("00004"));
        TrainingFiles files = population.writeTo(folder);
        key = AnswerKey.of(population.records());
        withRegister = MatchRun.of(files.records(), files.register());
        recordsOnly = MatchRun.of(files.records(), null);
    }

    @Test
    void with_the_register_nearly_every_pair_is_found_and_right() {
        MatchScore score = MatchScore.of(withRegister, key);
        assertThat(score.f1()).as(score.text()).isGreaterThan(0.99);
        assertThat(score.recall("*ID")).isGreaterThan(0.98);
    }

    @Test
    void without_the_register_too() {
        MatchScore score = MatchScore.of(recordsOnly, key);
        assertThat(score.f1()).as(score.text()).isGreaterThan(0.98);
        assertThat(score.recall("*ID")).isGreaterThan(0.975);
    }

    @Test
    void what_is_linked_automatically_is_right_and_is_most() {
        MatchScore score = MatchScore.of(withRegister, key);
        assertThat(score.automaticShare()).isGreaterThan(0.85);
        assertThat(score.automaticPrecision()).as(score.text()).isGreaterThan(0.9998);
        assertThat(score.automaticWrongPairs()).isZero();
        assertThat(MatchScore.of(recordsOnly, key).automaticWrongPairs()).isZero();
    }

    @Test
    void pairs_and_links_are_written_with_their_routes() throws IOException {
        Path pairs = folder.resolve("pairs.csv");
        Path links = folder.resolve("links.csv");
        long written = withRegister.writePairs(pairs);
        long linked = withRegister.writeLinks(links);
        assertThat(Files.readAllLines(pairs))
                .hasSize((int) written + 1)
                .startsWith("ma_hssk_1,ma_hssk_2,score,route,cluster,rule");
        assertThat(Files.readAllLines(links))
                .hasSize((int) linked + 1)
                .startsWith("ma_hssk,so_dinh_danh,score,route,rule");
    }
}
