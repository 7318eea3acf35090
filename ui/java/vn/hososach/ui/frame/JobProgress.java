package vn.hososach.ui.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import vn.hososach.jobs.JobState;

/** How far a background job is, how fast, how long it will take; afterwards its result. */
public class JobProgress extends Div {

    private final Span title = new Span();
    private final Span figures = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Div outcome = new Div();
    private final Button stop;
    private final LongFunction<String> units;

    /** {@code units} writes an amount of work, for example bytes; {@code cancel} asks the job to stop. */
    public JobProgress(LongFunction<String> units, Command cancel) {
        this.units = units;
        addClassNames("panel", "job-progress");
        title.addClassName("job-title");
        figures.addClassName("caption");
        stop = new Button("Dừng", click -> cancel.execute());
        Div line = new Div(new Div(title, figures), stop);
        line.addClassName("job-line");
        add(line, bar, outcome);
        setVisible(false);
        getElement().setAttribute("role", "status");
    }

    public void show(JobState job, OffsetDateTime now) {
        setVisible(true);
        title.setText(job.title());
        stop.setVisible(job.running());
        bar.setVisible(job.running());
        outcome.removeAll();
        if (job.running()) {
            bar.setIndeterminate(job.share().isEmpty() || job.done() >= job.total());
            bar.setValue(job.share().orElse(0.0));
            figures.setText(figures(job, now));
        } else {
            String ended = job.state().equals("DONE") ? "Xong lúc " : "Kết thúc lúc ";
            figures.setText(job.finishedAt() == null ? "" : ended + Formats.time(job.finishedAt()));
            outcome.add(outcome(job));
        }
    }

    private String figures(JobState job, OffsetDateTime now) {
        List<String> parts = new ArrayList<>();
        parts.add(job.phase().isEmpty() ? "Đang chờ đến lượt" : job.phase());
        if (job.done() < job.total()) {
            job.share().ifPresent(share -> parts.add(Formats.decimal(Math.floor(share * 1000) / 10) + " %"));
        }
        if (job.done() < job.total() && job.rate(now) > 0) {
            parts.add(units.apply(Math.round(job.rate(now))) + "/giây");
        }
        if (job.done() >= job.total()) {
            parts.add("đã chạy " + Formats.duration(Duration.between(job.startedAt(), now)));
        }
        job.remaining(now)
                .ifPresent(left -> parts.add(left.isZero() ? "sắp xong" : "còn khoảng " + Formats.duration(left)));
        return String.join(" · ", parts);
    }

    private static Badge outcome(JobState job) {
        String message = job.message() == null ? "" : job.message();
        return switch (job.state()) {
            case "DONE" -> new Badge(Badge.Tone.DONE, message);
            case "CANCELLED" -> new Badge(Badge.Tone.DOUBT, message);
            default -> new Badge(Badge.Tone.OVERDUE, message);
        };
    }
}
