package vn.hososach.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.HssTest;

@HssTest
class TaskTimingTest {

    private static final OffsetDateTime FRIDAY = OffsetDateTime.parse("2026-11-20T09:30:00+07:00");

    @Autowired
    TaskTiming timing;

    @Autowired
    TimingDecisions decisions;

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/task-sla.cases.csv", numLinesToSkip = 1)
    void each_rule_of_task_sla_gives_its_working_days(String rule, String step, String severity, int workingDays) {
        assertThat(decisions.evaluate("task-sla", Map.of("step", step, "severity", severity)))
                .as(rule)
                .hasEntrySatisfying("workingDays", it -> assertThat(((Number) it).intValue())
                        .isEqualTo(workingDays));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/task-priority.cases.csv", numLinesToSkip = 1)
    void each_rule_of_task_priority_gives_its_urgency_and_reason(
            String rule, String step, String severity, int priority, String reason) {
        assertThat(timing.of(step, severity, FRIDAY).priority()).as(rule).isEqualTo(priority);
        assertThat(timing.of(step, severity, FRIDAY).reason()).as(rule).isEqualTo(reason);
    }

    @Test
    void the_due_time_skips_the_weekend() {
        assertThat(timing.of("sign-report", "INFO", FRIDAY).dueAt())
                .isEqualTo(OffsetDateTime.parse("2026-11-23T17:00:00+07:00"));
        assertThat(timing.of("review-record", "INFO", FRIDAY).dueAt())
                .isEqualTo(OffsetDateTime.parse("2026-12-04T17:00:00+07:00"));
    }
}
