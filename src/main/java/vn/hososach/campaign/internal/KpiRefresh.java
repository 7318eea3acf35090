package vn.hososach.campaign.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;

/** Counts the communes again in which something was done since they were last counted; each is a transaction of its own. */
@Component
public class KpiRefresh {

    private final JdbcClient jdbc;
    private final DailyWatch watch;
    private final TransactionTemplate transaction;
    private final Actors actors;
    private final Clock clock;

    KpiRefresh(JdbcClient jdbc, DailyWatch watch, TransactionTemplate transaction, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.watch = watch;
        this.transaction = transaction;
        this.actors = actors;
        this.clock = clock;
    }

    /** Says which communes were counted again. */
    @Scheduled(
            fixedDelayString = "${hss.campaign.counting:PT1M}",
            initialDelayString = "${hss.campaign.counting-first:PT45S}")
    public List<String> refresh() {
        return actors.runAs(actors.system("campaign"), () -> {
            List<String> communes = transaction.execute(status -> outdated());
            communes.forEach(commune -> transaction.executeWithoutResult(status -> watch.snapshot(List.of(commune))));
            return communes;
        });
    }

    private List<String> outdated() {
        return jdbc.sql(
                        """
                        select d.commune_code from hss.kpi_day d
                        where d.commune_code = any(:communes) and d.day = (
                            select max(day) from hss.kpi_day l
                            where l.commune_code = any(:communes) and l.commune_code = d.commune_code and l.day <= :today)
                          and (exists (select from hss.act a
                                   where a.commune_code = any(:communes) and a.commune_code = d.commune_code
                                     and a.at > d.counted_at)
                            or exists (select from hss.duplicate_group g
                                   where g.commune_code = any(:communes) and g.commune_code = d.commune_code
                                     and greatest(g.found_at, g.closed_at) > d.counted_at)
                            or exists (select from hss.work_case c
                                   where c.commune_code = any(:communes) and c.commune_code = d.commune_code
                                     and greatest(c.opened_at, c.closed_at) > d.counted_at))
                        """)
                .param("communes", actors.scope().codes())
                .param("today", LocalDate.now(clock))
                .query(String.class)
                .list();
    }
}
