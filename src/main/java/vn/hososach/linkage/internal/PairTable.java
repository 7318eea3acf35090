package vn.hososach.linkage.internal;

import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The pairs of records that the matcher takes for one person. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PairTable {

    static final String FOUND =
            """
            create temp table found_pair (record_a bigint, record_b bigint, commune_a text, commune_b text, rule text,
                route text, weight real, gap real, pattern integer, rarity smallint, keys integer) on commit drop
            """;

    private static final String EVIDENCE =
            """
            insert into hss.match_pair as p (record_a, record_b, commune_a, commune_b, rule, route, weight, gap, pattern,
                rarity, keys, model_version, run_id)
            select f.*, :model, :run::bigint from found_pair f
            on conflict (record_a, record_b) do update set commune_a = excluded.commune_a, commune_b = excluded.commune_b,
                rule = excluded.rule, route = excluded.route, weight = excluded.weight, gap = excluded.gap,
                pattern = excluded.pattern, rarity = excluded.rarity, keys = excluded.keys,
                model_version = excluded.model_version, run_id = excluded.run_id
            where (p.rule, p.route, p.weight, p.gap, p.pattern, p.rarity, p.keys, p.model_version)
                is distinct from (excluded.rule, excluded.route, excluded.weight, excluded.gap, excluded.pattern,
                   excluded.rarity, excluded.keys, excluded.model_version)
            """;

    private static final String OUTDATED =
            """
            delete from hss.match_pair p where p.commune_%1$s = any(:communes) %2$s
              and not exists (select from found_pair f where f.record_a = p.record_a and f.record_b = p.record_b)
            """;

    /** All of it for some records in one statement; its parts touch different rows. */
    private static final String SOME =
            """
            with found_pair as materialized (
                select * from unnest(:as::bigint[], :bs::bigint[], :homes::text[], :others::text[], :rules::text[],
                    :routes::text[], :weights::real[], :gaps::real[], :patterns::int[], :rarities::smallint[], :keys::int[])
                    f (record_a, record_b, commune_a, commune_b, rule, route, weight, gap, pattern, rarity, keys)),
            noted as (%s), gone as (%s)
            %s
            """
                    .formatted(
                            EVIDENCE,
                            OUTDATED.formatted("a", "and p.record_a = any(:records)"),
                            OUTDATED.formatted("b", "and p.record_b = any(:records) and p.record_a <> all(:records)"));

    private final JdbcClient jdbc;

    PairTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Settles the pairs of communes with those in {@code found_pair}. */
    void settle(Home home, long model, long run) {
        for (String side : new String[] {"a", "b"}) {
            home.in(jdbc.sql(OUTDATED.formatted(side, ""))).update();
        }
        jdbc.sql(EVIDENCE).param("model", model).param("run", run).update();
    }

    /** Settles the pairs of some records with these. */
    void settle(Home home, long model, List<FoundRows.Pair> found) {
        home.in(jdbc.sql(SOME))
                .param("as", found.stream().map(FoundRows.Pair::a).toArray(Long[]::new))
                .param("bs", found.stream().map(FoundRows.Pair::b).toArray(Long[]::new))
                .param("homes", texts(found, FoundRows.Pair::communeA))
                .param("others", texts(found, FoundRows.Pair::communeB))
                .param("rules", texts(found, pair -> pair.found().rule()))
                .param("routes", texts(found, pair -> pair.found().route().toString()))
                .param(
                        "weights",
                        found.stream().map(pair -> pair.found().score()).toArray(Float[]::new))
                .param("gaps", found.stream().map(pair -> pair.found().gap()).toArray(Float[]::new))
                .param(
                        "patterns",
                        found.stream().map(pair -> pair.found().pattern()).toArray(Integer[]::new))
                .param(
                        "rarities",
                        found.stream().map(pair -> pair.found().rarity()).toArray(Integer[]::new))
                .param("keys", found.stream().map(pair -> pair.found().keys()).toArray(Integer[]::new))
                .param("model", model)
                .param("run", null, Types.BIGINT)
                .update();
    }

    private static String[] texts(List<FoundRows.Pair> found, Function<FoundRows.Pair, String> column) {
        return found.stream().map(column).toArray(String[]::new);
    }
}
