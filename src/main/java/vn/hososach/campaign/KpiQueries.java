package vn.hososach.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.territory.CommuneCode;

/** Reads the indicators. Their one definition is the SQL function {@code hss.kpi_counts}, which returns counts only. */
@Service
@Transactional(readOnly = true)
public class KpiQueries {

    private static final String DAYS =
            """
            select min(commune_code) as commune, day, sum(residents) as residents, sum(linked) as linked,
                   sum(residents_complete) as residents_complete, sum(records) as records,
                   sum(complete) as complete, sum(valid) as valid, sum(live) as live,
                   sum(health_complete) as health_complete, sum(health_fresh) as health_fresh,
                   sum(in_duplicate) as in_duplicate, sum(in_scope) as in_scope,
                   sum(processed) as processed, sum(open_cases) as open_cases,
                   sum(closed_cases) as closed_cases, max(counted_at) as counted_at
            from hss.kpi_day where commune_code = any(:communes) and day between :first and :last
            group by %1$s order by %1$s
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    KpiQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The counts of now by commune, hamlet and segment; those of unknown hamlet last. Scans the communes of the scope. */
    public List<KpiPart> parts(Scope scope) {
        return jdbc.sql(
                        """
                        select * from hss.kpi_counts(:communes, :day)
                        order by commune_code, hamlet = '', hamlet collate "vi-x-icu", segment
                        """)
                .param("communes", scope.codes())
                .param("day", LocalDate.now(clock))
                .query(KpiQueries::part)
                .list();
    }

    /** The counts of now by commune and hamlet, in alphabetical order; those of unknown hamlet last. */
    public List<HamletKpis> hamlets(Scope scope) {
        Map<List<String>, HamletKpis> sums = new LinkedHashMap<>();
        parts(scope)
                .forEach(part -> sums.merge(
                        List.of(part.commune().value(), part.hamlet()),
                        new HamletKpis(part.commune(), part.hamlet(), part.kpis()),
                        (a, b) ->
                                new HamletKpis(a.commune(), a.hamlet(), a.kpis().plus(b.kpis()))));
        return List.copyOf(sums.values());
    }

    /** The counts of now by commune; a commune without any data has none. */
    public Map<String, Kpis> communes(Scope scope) {
        Map<String, Kpis> sums = new TreeMap<>();
        parts(scope).forEach(part -> sums.merge(part.commune().value(), part.kpis(), Kpis::plus));
        return sums;
    }

    /** The counts of now over the whole scope. */
    public Kpis total(Scope scope) {
        return parts(scope).stream().map(KpiPart::kpis).reduce(Kpis.NONE, Kpis::plus);
    }

    /** The counts of each day of which there is a snapshot, summed over the scope. */
    public List<KpiDay> days(Scope scope, LocalDate first, LocalDate last) {
        return jdbc.sql(DAYS.formatted("day"))
                .param("communes", scope.codes())
                .param("first", first)
                .param("last", last)
                .query(KpiQueries::day)
                .list();
    }

    /** The same by commune, in order of days: what a page about many communes reads in one statement. */
    public Map<String, List<KpiDay>> daysByCommune(Scope scope, LocalDate first, LocalDate last) {
        Map<String, List<KpiDay>> days = new TreeMap<>();
        jdbc.sql(DAYS.formatted("commune_code, day"))
                .param("communes", scope.codes())
                .param("first", first)
                .param("last", last)
                .query(row -> {
                    days.computeIfAbsent(row.getString("commune"), code -> new ArrayList<>())
                            .add(day(row, 0));
                });
        return days;
    }

    /** The counts by hamlet and segment as they were last written down, each commune's own day; no scan. */
    public List<KpiPart> latestParts(Scope scope) {
        return jdbc.sql(
                        """
                        select p.* from unnest(:communes) c
                        join hss.kpi_part_day p on p.commune_code = any(:communes) and p.commune_code = c and p.day = (
                            select max(day) from hss.kpi_part_day l where l.commune_code = any(:communes) and l.commune_code = c)
                        order by p.commune_code, p.hamlet = '', p.hamlet collate "vi-x-icu", p.segment
                        """)
                .param("communes", scope.codes())
                .query(KpiQueries::part)
                .list();
    }

    private static KpiPart part(ResultSet row, int n) throws SQLException {
        return new KpiPart(
                new CommuneCode(row.getString("commune_code")),
                row.getString("hamlet"),
                Segment.valueOf(row.getString("segment")),
                kpis(row));
    }

    private static KpiDay day(ResultSet row, int n) throws SQLException {
        return new KpiDay(
                row.getObject("day", LocalDate.class),
                kpis(row),
                row.getLong("open_cases"),
                row.getLong("closed_cases"),
                row.getObject("counted_at", OffsetDateTime.class));
    }

    private static Kpis kpis(ResultSet row) throws SQLException {
        return new Kpis(
                row.getLong("residents"),
                row.getLong("linked"),
                row.getLong("residents_complete"),
                row.getLong("records"),
                row.getLong("complete"),
                row.getLong("valid"),
                row.getLong("live"),
                row.getLong("health_complete"),
                row.getLong("health_fresh"),
                row.getLong("in_duplicate"),
                row.getLong("in_scope"),
                row.getLong("processed"));
    }
}
