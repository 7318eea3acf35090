package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

/**
 * A process of its own on a data folder of its own, killed by the system while it copies; then the same file again. Run by
 * name; under Surefire the child ends before the kill, which has to be mended before this joins the suite.
 */
class KilledImportCheck {

    private static final long PATIENCE_SECONDS = 240;

    @TempDir
    Path folder;

    @Test
    void an_import_killed_half_way_leaves_nothing_and_the_same_file_can_be_taken_in_again() throws Exception {
        TrainingFiles files =
                TrainingPopulation.generate(40_000, 5, LocalDate.of(2026, 3, 1)).writeTo(folder.resolve("files"));
        Path data = folder.resolve("data");
        long rows = Files.lines(files.register()).count() - 1;

        Process doomed = start(data, files.register());
        waitForOpenTransaction(data, doomed);
        doomed.destroyForcibly().waitFor();

        Process again = start(data, files.register());
        assertThat(again.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(again.exitValue()).isZero();
        String summary = Files.readString(output(data, files.register()))
                .lines()
                .reduce((a, b) -> b)
                .orElse("");
        assertThat(summary)
                .contains("\"read\":" + rows)
                .contains("\"inserted\":" + rows)
                .contains("\"unchanged\":0");
    }

    private Process start(Path data, Path file) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "vn.hososach.HoSoSach",
                        "--data-dir",
                        data.toString(),
                        "import",
                        "register",
                        file.toString(),
                        "--json")
                .redirectOutput(output(data, file).toFile())
                .redirectError(folder.resolve("stderr.txt").toFile())
                .start();
    }

    private Path output(Path data, Path file) {
        return folder.resolve(file.getFileName() + ".out");
    }

    /** Until the import has begun and holds a transaction in which rows are on their way. */
    private void waitForOpenTransaction(Path data, Process process) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < deadline) {
            assertThat(process.isAlive())
                    .as("the import ended before it could be killed")
                    .isTrue();
            if (importing(data)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new AssertionError("the import never began");
    }

    private static boolean importing(Path data) {
        Path pid = data.resolve("postgres/postmaster.pid");
        try {
            if (!Files.exists(pid) || Files.readAllLines(pid).size() < 4) {
                return false;
            }
            String port = Files.readAllLines(pid).get(3).strip();
            try (Connection connection = DriverManager.getConnection(
                            "jdbc:postgresql://localhost:" + port + "/postgres", "postgres", "");
                    ResultSet row = connection
                            .createStatement()
                            .executeQuery("select count(*) from pg_stat_activity where usename = 'hss_app'"
                                    + " and (query like 'copy register_row%' or query like '%hss.register_entry%')"
                                    + " and xact_start is not null")) {
                return row.next() && row.getInt(1) > 0;
            }
        } catch (IOException | SQLException e) {
            return false;
        }
    }
}
