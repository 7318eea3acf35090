package vn.hososach.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that outlives a killed JVM. Its postmaster.pid names process and port; a new start on the same folder
 * would wait a minute for it and fail.
 */
final class LeftoverServer {

    private static final int PORT_LINE = 3;

    private LeftoverServer() {}

    static void stop(Path cluster) {
        process(cluster).ifPresent(server -> {
            server.destroy();
            if (!ended(server, 10)) {
                server.destroyForcibly();
                ended(server, 10);
            }
        });
    }

    /** The port of a server which runs on this cluster now. */
    static OptionalInt port(Path cluster) {
        if (process(cluster).isEmpty()) {
            return OptionalInt.empty();
        }
        List<String> lines = pidFile(cluster);
        return lines.size() > PORT_LINE
                ? OptionalInt.of(Integer.parseInt(lines.get(PORT_LINE).trim()))
                : OptionalInt.empty();
    }

    private static Optional<ProcessHandle> process(Path cluster) {
        List<String> lines = pidFile(cluster);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).trim()))
                .filter(p -> p.info().command().map(c -> c.endsWith("postgres")).orElse(false));
    }

    private static List<String> pidFile(Path cluster) {
        Path file = cluster.resolve("postmaster.pid");
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new DatabaseNotStarted("Không đọc được " + file, e);
        }
    }

    private static boolean ended(ProcessHandle server, int seconds) {
        try {
            server.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
