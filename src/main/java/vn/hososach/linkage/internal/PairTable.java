package vn.hososach.linkage.internal;

import org.jspecify.annotations.Nullable;
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

    private final JdbcClient jdbc;

    PairTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Settles the pairs of the home's records with those found. */
    void settle(Home home, long model, @Nullable Long run) {
        for (String side : new String[] {"a", "b"}) {
            String some = home.only("and p.record_" + side + " = any(:records)");
            home.in(jdbc.sql(OUTDATED.formatted(side, some))).update();
        }
        jdbc.sql(EVIDENCE).param("model", model).param("run", run).update();
    }
}
