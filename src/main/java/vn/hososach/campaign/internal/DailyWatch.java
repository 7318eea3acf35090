package vn.hososach.campaign.internal;

import java.time.Clock;
import java.time.LocalDate;
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

    /** Writes down the counts of today; the last of a day stays. */
    public void snapshot(List<String> communes) {
        jdbc.sql(
                        """
                        insert into hss.kpi_day (commune_code, day, residents, linked, residents_complete, records, complete,
                            health_complete, in_duplicate, in_scope, processed, open_cases, closed_cases)
                        select k.commune_code, :day, sum(residents), sum(linked), sum(residents_complete), sum(records),
                               sum(complete), sum(health_complete), sum(in_duplicate), sum(in_scope), sum(processed),
                               (select count(*) from hss.work_case c where c.commune_code = k.commune_code
                                    and c.status in ('OPEN', 'WAITING'))
                             + (select count(*) from hss.duplicate_group g where g.commune_code = k.commune_code
                                    and g.status in ('OPEN', 'PROPOSED')),
                               (select count(*) from hss.work_case c where c.commune_code = k.commune_code
                                    and c.status in ('DONE', 'CANCELLED'))
                             + (select count(*) from hss.duplicate_group g where g.commune_code = k.commune_code
                                    and g.status in ('MERGED', 'SEPARATE'))
                        from hss.kpi_counts(:communes, :day) k group by k.commune_code
                        on conflict (commune_code, day) do update set residents = excluded.residents,
                            linked = excluded.linked, residents_complete = excluded.residents_complete,
                            records = excluded.records, complete = excluded.complete,
                            health_complete = excluded.health_complete, in_duplicate = excluded.in_duplicate,
                            in_scope = excluded.in_scope, processed = excluded.processed,
                            open_cases = excluded.open_cases, closed_cases = excluded.closed_cases
                        """)
                .param("day", LocalDate.now(clock))
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
