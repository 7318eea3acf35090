package vn.hososach.worklist.internal;

import java.time.OffsetDateTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hososach.calendar.WorkingDays;

/** Until when a task is to be done and how urgent it is: two decision tables, and the calendar of working days. */
@Component
class TaskTiming {

    private static final int CLOSING_HOUR = 17;

    private final TimingDecisions decisions;
    private final WorkingDays calendar;

    TaskTiming(TimingDecisions decisions, WorkingDays calendar) {
        this.decisions = decisions;
        this.calendar = calendar;
    }

    Timing of(String step, String severity, OffsetDateTime from) {
        Map<String, Object> facts = Map.of("step", step, "severity", severity);
        int days = number(decisions.evaluate("task-sla", facts), "workingDays");
        Map<String, Object> urgency = decisions.evaluate("task-priority", facts);
        return new Timing(due(from, days), number(urgency, "priority"), String.valueOf(urgency.get("reason")));
    }

    /** The closing hour of the n-th working day after this one. */
    private OffsetDateTime due(OffsetDateTime from, int workingDays) {
        return calendar.plus(from.toLocalDate(), workingDays)
                .atTime(CLOSING_HOUR, 0)
                .atOffset(from.getOffset());
    }

    private static int number(Map<String, Object> result, String name) {
        return ((Number) result.get(name)).intValue();
    }
}
