package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.ChildProcess;
import vn.hososach.HoSoSach;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

/** An import whose process is killed by the system has not happened; the same file again is taken in completely. */
class KilledImportTest {

    @TempDir
    Path folder;

    private TrainingFiles files;

    @BeforeEach
    void files() throws Exception {
        files = TrainingPopulation.generate(2_000, 5, LocalDate.of(2026, 3, 1)).writeTo(folder.resolve("files"));
        run("reconcile").finished();
    }

    @Test
    void a_register_killed_when_its_rows_are_published_but_not_committed_leaves_nothing_of_them() throws Exception {
        importing("register", files.register()).killedAt("hss.hamlet in exclusive mode");
        assertThat(ChildProcess.count(folder, "hss.register_entry")).isZero();
        assertThat(ChildProcess.count(folder, "pg_class where relname like 'load\\_%'"))
                .isZero();

        assertThat(importing("register", files.register()).finished()).matches(everyLineNew(files.register()));
        assertThat(ChildProcess.count(folder, "hss.import_batch where state = 'RUNNING'"))
                .isZero();
        assertThat(ChildProcess.count(folder, "hss.import_batch where state = 'FAILED'"))
                .isOne();
    }

    @Test
    void records_killed_with_the_database_before_the_last_line_of_the_trail_leave_nothing_of_them() throws Exception {
        importing("records", files.records()).powerFailsAt("hss.audit_head in exclusive mode");
        assertThat(ChildProcess.count(folder, "hss.health_record")).isZero();
        assertThat(ChildProcess.count(folder, "hss.import_reject")).isZero();

        assertThat(importing("records", files.records()).finished()).matches(everyLineNew(files.records()));
        assertThat(run("audit", "verify", "--json").finished()).contains("\"intact\":true");
    }

    private ChildProcess importing(String kind, Path file) throws Exception {
        return run("import", kind, file.toString(), "--json");
    }

    private ChildProcess run(String... args) throws Exception {
        return ChildProcess.start(folder, HoSoSach.class, args);
    }

    private static Pattern everyLineNew(Path file) throws Exception {
        long rows = Files.lines(file).count() - 1;
        return Pattern.compile(".*\"read\":" + rows + ",\"inserted\":[1-9]\\d*,\"updated\":0,\"unchanged\":0,.*");
    }
}
