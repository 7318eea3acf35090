package vn.hososach.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import vn.hososach.jobs.JobState;

/** Looks after one background job each second for as long as its screen is open and the job runs. */
public final class JobWatch {

    private static final int POLL_MILLIS = 1_000;

    private final LongFunction<JobState> states;
    private final Consumer<JobState> show;
    private final Command ended;
    private @Nullable Long job;
    private @Nullable Registration polling;

    /** Shows each state; {@code ended} runs once when the job has ended. */
    public JobWatch(Component screen, LongFunction<JobState> states, Consumer<JobState> show, Command ended) {
        this.states = states;
        this.show = show;
        this.ended = ended;
        screen.addDetachListener((DetachEvent detach) -> stop(detach.getUI()));
    }

    public void start(UI ui, long number) {
        job = number;
        ui.setPollInterval(POLL_MILLIS);
        if (polling == null) {
            polling = ui.addPollListener(poll -> look(ui));
        }
        look(ui);
    }

    /** The number of the job being watched; 0 when there is none. */
    public long job() {
        return job == null ? 0 : job;
    }

    private void look(UI ui) {
        if (job == null) {
            return;
        }
        JobState state = states.apply(job);
        show.accept(state);
        if (!state.running()) {
            job = null;
            stop(ui);
            ended.execute();
        }
    }

    private void stop(UI ui) {
        ui.setPollInterval(-1);
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
