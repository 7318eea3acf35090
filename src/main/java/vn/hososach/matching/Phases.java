package vn.hososach.matching;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Seconds that the phases of a run took, by the clock and of all processors. */
final class Phases {

    private final Map<String, double[]> seconds = new LinkedHashMap<>();
    private long last = System.nanoTime();
    private long lastCpu = cpu();

    /** The phase of this name has just ended. */
    void ended(String phase) {
        long now = System.nanoTime();
        long nowCpu = cpu();
        double[] sums = seconds.computeIfAbsent(phase, p -> new double[2]);
        sums[0] += (now - last) / 1e9;
        sums[1] += (nowCpu - lastCpu) / 1e9;
        last = now;
        lastCpu = nowCpu;
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    @Override
    public String toString() {
        return seconds.entrySet().stream()
                .map(e -> String.format(
                        Locale.ROOT, "%s %.2f s (cpu %.2f)", e.getKey(), e.getValue()[0], e.getValue()[1]))
                .collect(Collectors.joining(", "));
    }
}
