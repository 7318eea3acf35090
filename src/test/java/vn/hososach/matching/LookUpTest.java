package vn.hososach.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

class LookUpTest {

    @TempDir
    static Path folder;

    private static TrainingFiles files;
    private static MatchRun run;

    @BeforeAll
    static void match() throws IOException {
        files = TrainingPopulation.generate(3_000, 9, LocalDate.of(2026, 11, 20))
                .writeTo(folder);
        run = MatchRun.of(files.records(), files.register());
    }

    @Test
    void a_record_typed_again_finds_its_register_row_and_its_double() throws IOException {
        LookUp lookUp = run.lookUp();
        int right = 0;
        int asked = 0;
        Linkage linkage = run.linkage();
        for (String line : Files.readAllLines(files.register()).subList(1, 400)) {
            String[] f = line.split(",");
            Subject typed = Subject.record("NEW", f[2].toUpperCase(java.util.Locale.ROOT), f[4], f[3], "", "", "")
                    .at("", f[6]);
            List<LookUp.Candidate> found = lookUp.find(typed, 5);
            asked++;
            right += found.stream().anyMatch(c -> c.register() && c.id().equals(f[0])) ? 1 : 0;
        }
        assertThat(right / (double) asked).isGreaterThan(0.98);
        assertThat(linkage.people.size).isGreaterThan(6_000);
    }

    @Test
    void the_waterfall_adds_up_to_the_score() throws IOException {
        String[] f = Files.readAllLines(files.register()).get(1).split(",");
        LookUp.Candidate best = run.lookUp()
                .find(Subject.record("NEW", f[2], f[4], f[3], f[0], "", ""), 1)
                .get(0);
        Explanation why = best.explanation();
        double sum = why.prior()
                + why.rarity()
                + why.steps().stream().mapToDouble(Explanation.Step::bits).sum();
        assertThat(sum).isCloseTo(why.score(), within(1e-9));
        assertThat(why.steps()).anySatisfy(step -> {
            assertThat(step.field()).isEqualTo(MatchField.NUMBER);
            assertThat(step.levelName()).isEqualTo("equal");
        });
    }

    @Test
    void nobody_is_found_for_nobody() {
        assertThat(run.lookUp().find(Subject.record("NEW", "", "", "", "", "", ""), 5))
                .isEmpty();
    }

    @Test
    void a_model_written_and_read_gives_the_same_pairs() throws IOException {
        String json = ModelJson.write(run.models());
        MatchModels read = ModelJson.read(json);
        assertThat(ModelJson.write(read)).isEqualTo(json);
        MatchRun again = MatchRun.of(files.records(), files.register(), read);
        Path first = folder.resolve("first.csv");
        Path second = folder.resolve("second.csv");
        run.writePairs(first);
        again.writePairs(second);
        assertThat(second).hasSameTextualContentAs(first);
    }

    @Test
    void a_model_of_other_fields_is_refused() {
        assertThatThrownBy(() -> ModelJson.read("{\"version\":1}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ModelJson.read("{")).isInstanceOf(IllegalArgumentException.class);
    }
}
