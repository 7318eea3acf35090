package vn.hososach.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * CPU time of this process and everything it started, the PostgreSQL server among it, in seconds. Linux counts a server's
 * backends from /proc (a backend that ended is counted by its parent); elsewhere only this process is counted.
 */
public final class CpuSeconds {

    private static final double TICKS_PER_SECOND = 100;

    private static volatile @Nullable ProcessHandle server;

    private CpuSeconds() {}

    /** From now on only the server that listens on this port is counted; others work on a shared machine too. */
    public static void watch(int port) {
        String command = "-p " + port + " ";
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            server = all.filter(CpuSeconds::isPostgres)
                    .filter(it -> commandLine(it.pid()).contains(command))
                    .findFirst()
                    .orElse(null);
        }
    }

    private static String commandLine(long pid) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                    .replace('\0', ' ');
        } catch (IOException ended) {
            return "";
        }
    }

    private static Stream<ProcessHandle> servers() {
        ProcessHandle watched = server;
        return watched == null ? ProcessHandle.allProcesses() : Stream.concat(Stream.of(watched), watched.children());
    }

    public static double now() {
        long self = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        try (Stream<ProcessHandle> started = servers()) {
            return self / 1e9
                    + started.filter(CpuSeconds::isPostgres)
                            .mapToDouble(it -> ticks(it.pid()) / TICKS_PER_SECOND)
                            .sum();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(it -> it.endsWith("/postgres")).orElse(false)
                && Files.isReadable(stat(process.pid()));
    }

    /** Own user and system time, and that of children who ended (fields 14 to 17 of proc(5) stat). */
    private static long ticks(long pid) {
        try {
            String line = Files.readString(stat(pid));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11])
                    + Long.parseLong(fields[12])
                    + Long.parseLong(fields[13])
                    + Long.parseLong(fields[14]);
        } catch (java.nio.file.NoSuchFileException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path stat(long pid) {
        return Path.of("/proc", Long.toString(pid), "stat");
    }
}
