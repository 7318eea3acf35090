package vn.hososach.jobs;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A job as the screen shows it.
 *
 * @param state RUNNING, DONE, FAILED, CANCELLED or INTERRUPTED (the process ended under it)
 * @param message result, or the reason of a failure, in Vietnamese
 */
public record JobState(
        long id,
        String kind,
        String title,
        String state,
        String phase,
        long done,
        long total,
        @Nullable String message,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime finishedAt) {

    public boolean running() {
        return state.equals("RUNNING");
    }

    /** Share done, 0 to 1; empty while the total is unknown. */
    public Optional<Double> share() {
        return total <= 0 ? Optional.empty() : Optional.of(Math.min(1.0, (double) done / total));
    }

    /** Units per second since the start. */
    public double rate(OffsetDateTime now) {
        double seconds = Duration.between(startedAt, now).toMillis() / 1000.0;
        return seconds < 0.2 ? 0 : done / seconds;
    }

    /** Time left at the present rate; empty while it cannot be told. */
    public Optional<Duration> remaining(OffsetDateTime now) {
        double rate = rate(now);
        return total <= done || rate <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(Math.round((total - done) / rate)));
    }
}
