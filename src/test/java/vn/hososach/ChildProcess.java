package vn.hososach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.hososach.database.EmbeddedDatabase;

/**
 * A JVM of its own on a data folder of its own, which a test holds up at a table and then kills. The hold makes the
 * moment of the kill certain: everything before that table is done, nothing after it.
 */
public final class ChildProcess {

    private static final long PATIENCE_SECONDS = 240;
    private static final int PORT_LINE = 3;

    private final Path data;
    private final Path output;
    private final Process process;

    private ChildProcess(Path data, Path output, Process process) {
        this.data = data;
        this.output = output;
        this.process = process;
    }

    /** Starts the main class with these arguments on the folder {@code data} inside {@code folder}. */
    public static ChildProcess start(Path folder, Class<?> main, String... args) throws IOException {
        Path data = folder.resolve("data");
        Path output = folder.resolve("output.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath(),
                main.getName(),
                "--data-dir",
                data.toString()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        return new ChildProcess(data, output, process);
    }

    /** Surefire ends its class path with an empty entry, which is the folder we stand in, models and all. */
    private static String classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Waits for the end, which must be a good one, and returns the last line that was printed. */
    public String finished() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(errors()).isZero();
        return Files.readString(output).lines().reduce((a, b) -> b).orElse("");
    }

    /** Takes the lock as soon as the server answers, waits until the process waits for it, and kills the process. */
    public void killedAt(String lock) throws Exception {
        killedAt(lock, false);
    }

    /** As {@link #killedAt(String)}, but the database server goes with it, as when the power fails. */
    public void powerFailsAt(String lock) throws Exception {
        killedAt(lock, true);
    }

    private void killedAt(String lock, boolean powerFailure) throws Exception {
        try (Connection holder = connected();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table " + lock);
            waitUntil(() -> someoneWaits(statement), "the process never came to " + lock);
            process.destroyForcibly().waitFor();
            if (powerFailure) {
                ProcessHandle server =
                        ProcessHandle.of(Long.parseLong(pidFile().get(0))).orElseThrow();
                server.destroyForcibly();
                server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        } catch (SQLException e) {
            // a server that is gone cannot end the holder's connection nicely
            assertThat(powerFailure).as(e.toString()).isTrue();
        }
    }

    /** Waits until the query answers yes, then kills the process; {@code softly} as a service is stopped. */
    public void killedWhen(String query, boolean softly) throws Exception {
        try (Connection looking = connected();
                Statement statement = looking.createStatement()) {
            waitUntil(() -> yes(statement, query), "the process never came to " + query);
            if (softly) {
                process.destroy();
            } else {
                process.destroyForcibly();
            }
        } catch (SQLException e) {
            // a server that is stopped cannot end our connection nicely
            assertThat(softly).as(e.toString()).isTrue();
        }
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    /** No as well as long as there is no such table. */
    private static boolean yes(Statement statement, String query) {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection connected() throws Exception {
        Connection[] connection = new Connection[1];
        waitUntil(
                () -> {
                    connection[0] = connect();
                    return connection[0] != null;
                },
                "the server never answered");
        return connection[0];
    }

    private Connection connect() {
        try {
            List<String> lines = pidFile();
            return lines.size() <= PORT_LINE
                    ? null
                    : DriverManager.getConnection(
                            "jdbc:postgresql://localhost:" + lines.get(PORT_LINE) + "/postgres", "postgres", "");
        } catch (IOException | SQLException e) {
            return null;
        }
    }

    private List<String> pidFile() throws IOException {
        Path file = data.resolve("postgres/postmaster.pid");
        return Files.exists(file)
                ? Files.readAllLines(file).stream().map(String::strip).toList()
                : List.of();
    }

    private static boolean someoneWaits(Statement statement) {
        try (ResultSet row = statement.executeQuery("select exists (select from pg_locks l where not l.granted"
                + " and pg_backend_pid() = any (pg_blocking_pids(l.pid)))")) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private void waitUntil(java.util.function.BooleanSupplier condition, String otherwise) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(process.isAlive())
                    .as("the process ended by itself: " + errors())
                    .isTrue();
            assertThat(System.nanoTime()).as(otherwise).isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    private String errors() throws IOException {
        return Files.readString(output.resolveSibling("errors.txt"));
    }

    /** Starts the server of a folder whose process is gone, as a restart does, and reads one number from it. */
    public static long count(Path folder, String from) throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.persistent(folder.resolve("data"));
                Connection connection = DriverManager.getConnection(database.url(), "postgres", "");
                ResultSet row = connection.createStatement().executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
