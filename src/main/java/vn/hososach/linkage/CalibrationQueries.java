package vn.hososach.linkage;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/**
 * How good the matcher is, measured by what people answered, and what its blocking keys yield and cost. Every statement
 * names the communes of the scope; no figure names a person.
 */
@Service
@Transactional(readOnly = true)
public class CalibrationQueries {

    private static final String RULES =
            """
            with found as (
                select commune_a as commune, rule, route, count(*) as pairs from hss.match_pair
                where commune_a = any(:communes) group by 1, 2, 3),
            linked as (
                select commune_code as commune, rule, route, count(*) as links from hss.record_link
                where commune_code = any(:communes) group by 1, 2, 3),
            answered as (
                select commune_code as commune, rule, route, count(*) filter (where same) as confirmed,
                       count(*) filter (where not same) as refused
                from hss.match_answer where commune_code = any(:communes) group by 1, 2, 3)
            select commune, rule, route, coalesce(pairs, 0) as pairs, coalesce(links, 0) as links,
                   coalesce(confirmed, 0) as confirmed, coalesce(refused, 0) as refused
            from found full join linked using (commune, rule, route) full join answered using (commune, rule, route)
            order by rule, route, commune
            """;

    private static final String WEIGHTS =
            """
            select bits, route, count(*) filter (where kind = 'LINK') as links, count(*) filter (where kind = 'PAIR') as pairs
            from (select 'LINK' as kind, route, floor(weight)::integer as bits from hss.record_link
                  where commune_code = any(:communes)
                  union all select 'PAIR', route, floor(weight)::integer from hss.match_pair
                  where commune_a = any(:communes)) w
            group by 1, 2 order by 1, 2
            """;

    private static final String KEYS =
            """
            select k.key, k.entries, k.pairs, k.blocks_over_cap, k.biggest_block,
                   count(p.record_a) as kept, count(p.record_a) filter (where p.keys = 1 << k.bit) as kept_only
            from hss.match_run_key k
            left join hss.match_pair p on p.commune_a = any(:communes) and p.keys & (1 << k.bit) <> 0
            where k.run_id = (select max(run_id) from hss.match_run)
            group by k.key, k.bit, k.entries, k.pairs, k.blocks_over_cap, k.biggest_block order by k.bit
            """;

    private final JdbcClient jdbc;

    CalibrationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A routing rule in one commune.
     *
     * @param pairs pairs of records it routes now
     * @param links links to the register it routes now
     * @param confirmed pairs about which people said: one person
     * @param refused pairs about which people said: two people
     */
    public record RuleFigure(
            String commune, String rule, String route, long pairs, long links, long confirmed, long refused) {

        /** Share of the answered pairs that were one person; empty as long as nobody has answered. */
        public Optional<Double> precision() {
            long answered = confirmed + refused;
            return answered == 0 ? Optional.empty() : Optional.of(confirmed / (double) answered);
        }
    }

    /** So many links and pairs have a weight from {@code bits} to just below the next whole number. */
    public record WeightFigure(int bits, String route, long links, long pairs) {}

    /**
     * A blocking key in the last run.
     *
     * @param entries rows that have the key
     * @param pairs pairs it proposed, in the whole city
     * @param blocksOverCap blocks too big to be paired
     * @param kept pairs of the scope taken for one person that have the key in common
     * @param keptOnly those of them which no other key would have found
     */
    public record KeyFigure(
            String key, long entries, long pairs, long blocksOverCap, long biggestBlock, long kept, long keptOnly) {}

    /** A run over everybody. */
    public record RunFigure(
            long run,
            long modelVersion,
            OffsetDateTime startedAt,
            OffsetDateTime finishedAt,
            long records,
            long registerRows,
            long compared,
            long links,
            long pairs,
            String phases) {}

    /** Every routing rule, by commune and route. */
    public List<RuleFigure> rules(Scope scope) {
        return jdbc.sql(RULES)
                .param("communes", scope.codes())
                .query(RuleFigure.class)
                .list();
    }

    /** How weights are distributed, in whole bits. */
    public List<WeightFigure> weights(Scope scope) {
        return jdbc.sql(WEIGHTS)
                .param("communes", scope.codes())
                .query(WeightFigure.class)
                .list();
    }

    /** Yield and cost of each blocking key. */
    public List<KeyFigure> keys(Scope scope) {
        return jdbc.sql(KEYS)
                .param("communes", scope.codes())
                .query(KeyFigure.class)
                .list();
    }

    /** The last run over everybody; it names no person, so whoever may see figures may see it. */
    public Optional<RunFigure> lastRun() {
        return jdbc.sql(
                        """
                        select run_id as run, model_version, started_at, finished_at, records, register_rows, compared,
                               links, pairs, phases
                        from hss.match_run order by run_id desc limit 1
                        """)
                .query(RunFigure.class)
                .optional();
    }
}
