package vn.hososach.intake;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.SignedIn;
import vn.hososach.access.UserDesk;
import vn.hososach.handover.FileTakenIn;
import vn.hososach.intake.internal.IntakeFile;
import vn.hososach.intake.internal.KeptUploads;
import vn.hososach.intake.internal.UploadLedger.Left;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.JobInterrupted;
import vn.hososach.jobs.Progress;
import vn.hososach.refusal.RefusalText;

/**
 * Takes uploaded files in as background jobs. A file is kept until its import has ended, however that is; an import whose
 * process ends first is taken up by itself at the next start, as the same person, from the same file.
 */
@Service
public class UploadDesk {

    /** The kind of these jobs. */
    public static final String JOBS = "import";

    /** How often an import is taken up again: a file that ends the process each time must not do so for ever. */
    static final int MOST_RESTARTS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(UploadDesk.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final KeptUploads uploads;
    private final IntakeDesk intake;
    private final JobDesk jobs;
    private final UserDesk users;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    UploadDesk(
            KeptUploads uploads,
            IntakeDesk intake,
            JobDesk jobs,
            UserDesk users,
            Actors actors,
            ApplicationEventPublisher events) {
        this.uploads = uploads;
        this.intake = intake;
        this.jobs = jobs;
        this.users = users;
        this.actors = actors;
        this.events = events;
    }

    /** A new empty file for an upload, which nobody but the application may read. */
    public Path place() {
        return uploads.folder().create();
    }

    /** Throws away an upload that is not to be taken in. */
    public void discard(Path file) {
        uploads.folder().delete(file);
    }

    /** Starts taking in what was uploaded to a {@link #place}; returns the number of the job at once. */
    public long start(SentFile file) {
        return start(uploads.ledger().keep(file), "job.import");
    }

    private long start(IntakeFile file, String title) {
        return jobs.start(JOBS, RefusalText.text(title, Map.of("file", file.name())), progress -> take(file, progress));
    }

    private String take(IntakeFile file, Progress progress) {
        boolean interrupted = false;
        try {
            IntakeSummary summary = intake.take(file, progress);
            if (summary.inserted() + summary.updated() > 0) {
                events.publishEvent(new FileTakenIn(file.name(), summary.communes()));
            }
            return sentence(summary);
        } catch (JobInterrupted e) {
            interrupted = true;
            throw e;
        } finally {
            if (!interrupted) {
                uploads.drop(file);
            }
        }
    }

    private static String sentence(IntakeSummary summary) {
        String done = RefusalText.text(
                "job.import-done",
                Map.of(
                        "read", number(summary.read()),
                        "inserted", number(summary.inserted()),
                        "updated", number(summary.updated()),
                        "unchanged", number(summary.unchanged()),
                        "rejected", number(summary.rejected())));
        return summary.unmatched() == 0
                ? done
                : done + " " + RefusalText.text("job.import-unmatched", Map.of("lines", number(summary.unmatched())));
    }

    private static String number(long value) {
        return String.format(VIETNAMESE, "%,d", value);
    }

    /** A command that runs for a moment leaves this to the server. */
    @EventListener(ApplicationReadyEvent.class)
    void takeUpAgain(ApplicationReadyEvent ready) {
        if (!ready.getApplicationContext().getEnvironment().getProperty("hss.command", Boolean.class, false)) {
            takeUpAgain(uploads.ledger().startedAt());
        }
    }

    /** Takes up what was sent before this time; requests are answered already while the start comes to its end. */
    void takeUpAgain(OffsetDateTime before) {
        if (uploads.folder().own()) {
            actors.runAs(actors.system("intake"), () -> uploads.ledger().left(before))
                    .forEach(this::takeUp);
        }
    }

    private void takeUp(Left left) {
        IntakeFile file = left.file();
        Optional<Actor> sender =
                users.find(left.actor()).filter(SignedIn::isEnabled).map(SignedIn::actor);
        Actor actor = sender.orElseGet(() -> actors.system("intake"));
        actors.runAs(actor, () -> {
            if (sender.isEmpty()) {
                uploads.giveUp(file, RefusalText.text("error.import-without-account", Map.of()));
            } else if (file.restarts() >= MOST_RESTARTS) {
                uploads.giveUp(file, RefusalText.text("error.import-given-up", Map.of("restarts", file.restarts())));
            } else {
                LOG.info("tệp {} được nạp lại sau khi khởi động lại", file.name());
                start(uploads.ledger().again(file), "job.import-again");
            }
        });
    }
}
