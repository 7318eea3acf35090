package vn.hososach.jobs;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;

/**
 * Runs long work in the background as the user who started it. Progress lives in memory; start, end and outcome are in
 * {@code hss.job}. What a killed process left RUNNING is marked INTERRUPTED at the next start of any node; its
 * transaction was rolled back by PostgreSQL.
 */
@Service
public class JobDesk {

    private static final Logger LOG = LoggerFactory.getLogger(JobDesk.class);
    private static final AtomicInteger THREAD = new AtomicInteger();
    private static final String INTERRUPTED = "Phần mềm đã dừng giữa chừng; không có dữ liệu nào bị thay đổi dở dang.";
    /** How long the end of the process waits for jobs to roll back. */
    private static final int SECONDS_TO_STOP = 15;

    private final JdbcClient jdbc;
    private final RunningMarks marks;
    private final Actors actors;
    private final Clock clock;
    private final Map<Long, RunningJob> jobs = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(2, work -> {
        Thread thread = new Thread(work, "job-" + THREAD.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });

    JobDesk(JdbcClient jdbc, RunningMarks marks, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.actors = actors;
        this.clock = clock;
    }

    /** Starts the work and returns its number at once. The work returns the sentence that tells its result. */
    public long start(String kind, String title, Function<Progress, String> work) {
        Actor actor = actors.current();
        OffsetDateTime now = OffsetDateTime.now(clock);
        long id = jdbc.sql("insert into hss.job (kind, title, actor, started_at) values (:kind, :title, :actor, :at)"
                        + " returning job_id")
                .param("kind", kind)
                .param("title", title)
                .param("actor", actor.username())
                .param("at", now)
                .query(Long.class)
                .single();
        RunningJob job = new RunningJob(id, kind, title, now);
        jobs.put(id, job);
        workers.submit(() -> marks.whileRunning(id, () -> actors.runAs(actor, () -> run(job, work))));
        return id;
    }

    private void run(RunningJob job, Function<Progress, String> work) {
        try {
            finish(job, "DONE", work.apply(job));
        } catch (JobInterrupted e) {
            finish(job, "INTERRUPTED", INTERRUPTED);
        } catch (JobCancelled e) {
            finish(job, "CANCELLED", "Đã dừng theo yêu cầu; không có dữ liệu nào bị thay đổi.");
        } catch (Refusal e) {
            finish(job, "FAILED", RefusalText.of(e));
        } catch (RuntimeException e) {
            String incident = Long.toString(job.id(), 36).toUpperCase();
            LOG.error("job {} failed, incident {}", job.id(), incident, e);
            finish(job, "FAILED", RefusalText.text("error.job", Map.of("incident", incident)));
        }
    }

    private void finish(RunningJob job, String state, String message) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("update hss.job set state = :state, message = :message, done = :done, total = :total,"
                        + " finished_at = :at where job_id = :id")
                .param("state", state)
                .param("message", message)
                .param("done", job.done())
                .param("total", job.total())
                .param("at", now)
                .param("id", job.id())
                .update();
        job.finish(state, message, now);
    }

    /** The job as it stands, from memory or, after a restart, from the table. */
    public Optional<JobState> state(long id) {
        RunningJob job = jobs.get(id);
        return job != null
                ? Optional.of(job.state())
                : recent(null, 200).stream().filter(j -> j.id() == id).findFirst();
    }

    /** Asks a running job to stop at its next step. */
    public void cancel(long id) {
        Optional.ofNullable(jobs.get(id)).ifPresent(RunningJob::cancel);
    }

    /** The latest jobs of this kind (all kinds when null), newest first. */
    public List<JobState> recent(@Nullable String kind, int limit) {
        return jdbc.sql("select * from hss.job where :kind::text is null or kind = :kind order by job_id desc limit"
                        + " :limit")
                .param("kind", kind)
                .param("limit", limit)
                .query((row, n) -> {
                    RunningJob live = jobs.get(row.getLong("job_id"));
                    return live != null
                            ? live.state()
                            : new JobState(
                                    row.getLong("job_id"),
                                    row.getString("kind"),
                                    row.getString("title"),
                                    row.getString("state"),
                                    "",
                                    row.getLong("done"),
                                    row.getLong("total"),
                                    row.getString("message"),
                                    row.getObject("started_at", OffsetDateTime.class),
                                    row.getObject("finished_at", OffsetDateTime.class));
                })
                .list();
    }

    /** The latest job of this kind that the acting person has started and that still runs. */
    public Optional<JobState> runningOfMine(String kind) {
        return jdbc.sql("select job_id from hss.job where kind = :kind and actor = :actor and state = 'RUNNING'"
                        + " order by job_id desc limit 1")
                .param("kind", kind)
                .param("actor", actors.current().username())
                .query(Long.class)
                .optional()
                .flatMap(this::state);
    }

    /** Before anything begins again at this start. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void noteInterrupted() {
        int interrupted = jdbc.sql("update hss.job set state = 'INTERRUPTED', message = :message, finished_at = :at"
                        + " where state = 'RUNNING' and " + RunningMarks.UNCLAIMED)
                .param("message", INTERRUPTED)
                .param("at", OffsetDateTime.now(clock))
                .update();
        if (interrupted > 0) {
            LOG.warn("{} việc nền bị dừng giữa chừng ở lần chạy trước", interrupted);
        }
    }

    @PreDestroy
    void stop() {
        jobs.values().forEach(RunningJob::interrupt);
        workers.shutdown();
        try {
            workers.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
