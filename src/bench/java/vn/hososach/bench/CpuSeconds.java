package vn.hososach.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * CPU time of this process and everything it started, the PostgreSQL server among it, in seconds. Linux counts a server's
 * backends from /proc (a backend that ended is counted by its parent); elsewhere only this process is counted.
 */
public final class CpuSeconds {

    private static final double TICKS_PER_SECOND = 100;

    private CpuSeconds() {}

    public static double now() {
        long self = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        try (Stream<ProcessHandle> started = ProcessHandle.allProcesses()) {
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
