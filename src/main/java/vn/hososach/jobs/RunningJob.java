package vn.hososach.jobs;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Progress of one job, written by its worker and read by any number of screens. */
final class RunningJob implements Progress {

    private final long id;
    private final String kind;
    private final String title;
    private final OffsetDateTime startedAt;
    private volatile String state = "RUNNING";
    private volatile String phase = "";
    private volatile long done;
    private volatile long total;
    private volatile boolean cancelled;
    private volatile boolean interrupted;
    private volatile @Nullable String message;
    private volatile @Nullable OffsetDateTime finishedAt;

    RunningJob(long id, String kind, String title, OffsetDateTime startedAt) {
        this.id = id;
        this.kind = kind;
        this.title = title;
        this.startedAt = startedAt;
    }

    @Override
    public void total(long units) {
        total = units;
    }

    @Override
    public void done(long units) {
        done = units;
        if (interrupted) {
            throw new JobInterrupted();
        }
        if (cancelled) {
            throw new JobCancelled();
        }
    }

    @Override
    public void phase(String words) {
        phase = words;
        done(done);
    }

    void cancel() {
        cancelled = true;
    }

    /** The process ends. */
    void interrupt() {
        interrupted = true;
    }

    void finish(String outcome, String words, OffsetDateTime at) {
        message = words;
        finishedAt = at;
        state = outcome;
    }

    long id() {
        return id;
    }

    long done() {
        return done;
    }

    long total() {
        return total;
    }

    JobState state() {
        return new JobState(id, kind, title, state, phase, done, total, message, startedAt, finishedAt);
    }
}
