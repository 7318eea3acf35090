package vn.hososach.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
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

    private final JdbcClient jdbc;
    private final Clock clock;

    KpiQueries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The counts of now by commune and hamlet, in alphabetical order; those of unknown hamlet last. */
    public List<HamletKpis> hamlets(Scope scope) {
        return jdbc.sql(
                        """
                        select * from hss.kpi_counts(:communes, :day)
                        order by commune_code, hamlet = '', hamlet collate "vi-x-icu"
                        """)
                .param("communes", scope.codes())
                .param("day", LocalDate.now(clock))
                .query((row, n) -> new HamletKpis(
                        new CommuneCode(row.getString("commune_code")), row.getString("hamlet"), kpis(row)))
                .list();
    }

    /** The counts of now by commune; a commune without any data has none. */
    public Map<String, Kpis> communes(Scope scope) {
        Map<String, Kpis> sums = new TreeMap<>();
        hamlets(scope).forEach(line -> sums.merge(line.commune().value(), line.kpis(), Kpis::plus));
        return sums;
    }

    /** The counts of now over the whole scope. */
    public Kpis total(Scope scope) {
        return hamlets(scope).stream().map(HamletKpis::kpis).reduce(Kpis.NONE, Kpis::plus);
    }

    /** The counts of each day of which there is a snapshot, summed over the scope. */
    public List<KpiDay> days(Scope scope, LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        select day, sum(residents) as residents, sum(linked) as linked,
                               sum(residents_complete) as residents_complete, sum(records) as records,
                               sum(complete) as complete, sum(health_complete) as health_complete,
                               sum(in_duplicate) as in_duplicate, sum(in_scope) as in_scope,
                               sum(processed) as processed, sum(open_cases) as open_cases,
                               sum(closed_cases) as closed_cases
                        from hss.kpi_day where commune_code = any(:communes) and day between :first and :last
                        group by day order by day
                        """)
                .param("communes", scope.codes())
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new KpiDay(
                        row.getObject("day", LocalDate.class),
                        kpis(row),
                        row.getLong("open_cases"),
                        row.getLong("closed_cases")))
                .list();
    }

    private static Kpis kpis(ResultSet row) throws SQLException {
        return new Kpis(
                row.getLong("residents"),
                row.getLong("linked"),
                row.getLong("residents_complete"),
                row.getLong("records"),
                row.getLong("complete"),
                row.getLong("health_complete"),
                row.getLong("in_duplicate"),
                row.getLong("in_scope"),
                row.getLong("processed"));
    }
}
