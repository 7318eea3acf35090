package vn.hososach.campaign.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.campaign.Phase;
import vn.hososach.campaign.Progress;
import vn.hososach.campaign.ProgressQueries;
import vn.hososach.campaign.internal.CommuneRows.ClosingReason;

/** Keeps the counts of each day, and notices who reached the targets and who lags behind. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DailyWatch {

    private static final String COUNTS = "residents, linked, residents_complete, records, complete, valid, live,"
            + " health_complete, health_fresh, in_duplicate, in_scope, processed";

    private static final String WHOLE =
            """
            insert into hss.kpi_day (commune_code, day, residents, linked, residents_complete, records, complete, valid, live,
                health_complete, health_fresh, in_duplicate, in_scope, processed, open_cases, closed_cases, counted_at)
            select k.commune_code, :day, sum(residents), sum(linked), sum(residents_complete), sum(records), sum(complete),
                   sum(valid), sum(live), sum(health_complete), sum(health_fresh), sum(in_duplicate), sum(in_scope),
                   sum(processed),
                   (select count(*) from hss.work_case c where c.commune_code = k.commune_code
                        and c.status in ('OPEN', 'WAITING'))
                 + (select count(*) from hss.duplicate_group g where g.commune_code = k.commune_code
                        and g.status in ('OPEN', 'PROPOSED')),
                   (select count(*) from hss.work_case c where c.commune_code = k.commune_code
                        and c.status in ('DONE', 'CANCELLED'))
                 + (select count(*) from hss.duplicate_group g where g.commune_code = k.commune_code
                        and g.status in ('MERGED', 'SEPARATE')),
                   :at
            from hss.kpi_part_day k where k.commune_code = any(:communes) and k.day = :day group by k.commune_code
            on conflict (commune_code, day) do update set residents = excluded.residents,
                linked = excluded.linked, residents_complete = excluded.residents_complete,
                records = excluded.records, complete = excluded.complete, valid = excluded.valid, live = excluded.live,
                health_complete = excluded.health_complete, health_fresh = excluded.health_fresh,
                in_duplicate = excluded.in_duplicate, in_scope = excluded.in_scope, processed = excluded.processed,
                open_cases = excluded.open_cases, closed_cases = excluded.closed_cases, counted_at = excluded.counted_at
            """;

    private final JdbcClient jdbc;
    private final CommuneRows rows;
    private final CommunePhases phases;
    private final ProgressQueries progress;
    private final Clock clock;

    DailyWatch(JdbcClient jdbc, CommuneRows rows, CommunePhases phases, ProgressQueries progress, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.phases = phases;
        this.progress = progress;
        this.clock = clock;
    }

    /** Writes down the counts of today, by hamlet and segment and as a whole; the last of a day stays. */
    public void snapshot(List<String> communes) {
        jdbc.sql("delete from hss.kpi_part_day where commune_code = any(:communes) and day = :day")
                .param("day", LocalDate.now(clock))
                .param("communes", communes.toArray(String[]::new))
                .update();
        jdbc.sql("insert into hss.kpi_part_day (commune_code, day, hamlet, segment, " + COUNTS + ")"
                        + " select commune_code, :day, hamlet, segment, " + COUNTS
                        + " from hss.kpi_counts(:communes, :day)")
                .param("day", LocalDate.now(clock))
                .param("communes", communes.toArray(String[]::new))
                .update();
        jdbc.sql(WHOLE)
                .param("day", LocalDate.now(clock))
                .param("at", OffsetDateTime.now(clock))
                .param("communes", communes.toArray(String[]::new))
                .update();
    }

    /** Looks at every commune that is at work. */
    public void watch(List<CommuneCampaign> communes) {
        snapshot(communes.stream().map(c -> c.commune().value()).toList());
        communes.stream().filter(c -> c.phase() == Phase.WORKING).forEach(commune -> {
            Progress reached = progress.of(commune.commune()).orElseThrow();
            if (reached.targetsReached()) {
                rows.closing(commune.id(), ClosingReason.TARGETS);
            }
            rows.lagging(commune.id(), reached.behind());
            phases.advance(commune.id());
        });
    }
}
