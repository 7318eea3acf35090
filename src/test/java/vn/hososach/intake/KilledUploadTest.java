package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.ChildProcess;
import vn.hososach.training.TrainingPopulation;

/** An import of an uploaded file whose process ends goes on by itself at the next start, with the same result. */
class KilledUploadTest {

    private static final String IN_THE_MIDDLE_OF_COPY =
            "select exists (select from hss.import_batch where state = 'RUNNING')"
                    + " and exists (select from pg_stat_progress_copy where tuples_processed > 0)";

    @TempDir
    Path folder;

    private Path register;

    @BeforeEach
    void file() throws Exception {
        register = TrainingPopulation.generate(30_000, 5, LocalDate.of(2026, 3, 1))
                .writeTo(folder.resolve("files"))
                .register();
        String line = Files.readAllLines(register).get(1);
        Files.writeString(register, Files.readString(register) + "12" + line.substring(line.indexOf(',')) + "\n");
    }

    @Test
    void killed_or_stopped_in_the_middle_of_copy_the_import_ends_as_if_nothing_had_happened() throws Exception {
        String undisturbed = run("undisturbed", "send", register.toString()).finished();
        assertThat(undisturbed).startsWith("restarts=0 DONE").endsWith(" 1 0");

        run("killed", "send", register.toString()).killedWhen(IN_THE_MIDDLE_OF_COPY, false);
        nothingOfIt("killed");
        assertThat(run("killed", "start").finished()).isEqualTo(undisturbed.replace("restarts=0", "restarts=1"));
        assertThat(uploads("killed")).isEmpty();

        run("stopped", "send", register.toString()).killedWhen(IN_THE_MIDDLE_OF_COPY, true);
        nothingOfIt("stopped");
        assertThat(run("stopped", "start").finished()).isEqualTo(undisturbed.replace("restarts=0", "restarts=1"));
        assertThat(uploads("stopped")).isEmpty();
    }

    private void nothingOfIt(String name) throws Exception {
        assertThat(ChildProcess.count(folder.resolve(name), "hss.register_entry"))
                .isZero();
        assertThat(ChildProcess.count(folder.resolve(name), "hss.import_batch where state = 'RUNNING'"))
                .isOne();
        assertThat(uploads(name)).hasSize(1);
    }

    private String[] uploads(String name) throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve(name).resolve("data/uploads"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".upload"))
                    .toArray(String[]::new);
        }
    }

    private ChildProcess run(String name, String... args) throws Exception {
        return ChildProcess.start(Files.createDirectories(folder.resolve(name)), UploadSteps.class, args);
    }
}
