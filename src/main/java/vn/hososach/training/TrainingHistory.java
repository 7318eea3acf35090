package vn.hososach.training;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.calendar.WorkingDays;
import vn.hososach.campaign.Kpis;
import vn.hososach.territory.CommuneCode;

/**
 * The days behind the training campaign, so that pace and forecast have something to go by: from the counts before the
 * first correction to those of today, a little more on every working day. Today itself is always counted.
 */
@Component
class TrainingHistory {

    private final JdbcClient jdbc;
    private final WorkingDays calendar;

    TrainingHistory(JdbcClient jdbc, WorkingDays calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** Writes a snapshot for each day before today. */
    @Transactional
    public void write(CommuneCode commune, LocalDate first, LocalDate today, Kpis before, Kpis now) {
        int all = Math.max(1, calendar.between(first, today));
        for (LocalDate day = first; day.isBefore(today); day = day.plusDays(1)) {
            write(commune, day, before, now, (double) calendar.between(first, day) / all);
        }
    }

    private void write(CommuneCode commune, LocalDate day, Kpis before, Kpis now, double share) {
        jdbc.sql(
                        """
                        insert into hss.kpi_day (commune_code, day, residents, linked, residents_complete, records, complete,
                            valid, live, health_complete, health_fresh, in_duplicate, in_scope, processed, open_cases, closed_cases)
                        values (:commune, :day, :residents, :linked, :residentsComplete, :records, :complete,
                            :valid, :live, :health, :fresh, :duplicate, :scope, :processed, 0, 0)
                        on conflict (commune_code, day) do nothing
                        """)
                .param("commune", commune.value())
                .param("day", day)
                .param("residents", now.residents())
                .param("linked", between(before.linked(), now.linked(), share))
                .param("residentsComplete", between(before.residentsComplete(), now.residentsComplete(), share))
                .param("records", between(before.records(), now.records(), share))
                .param("complete", between(before.complete(), now.complete(), share))
                .param("health", between(before.healthComplete(), now.healthComplete(), share))
                .param("valid", between(before.valid(), now.valid(), share))
                .param("live", between(before.live(), now.live(), share))
                .param("fresh", between(before.healthFresh(), now.healthFresh(), share))
                .param("duplicate", between(before.inDuplicate(), now.inDuplicate(), share))
                .param("scope", now.inScope())
                .param("processed", between(before.processed(), now.processed(), share))
                .update();
    }

    private static long between(long before, long now, double share) {
        return Math.round(before + (now - before) * share);
    }
}
