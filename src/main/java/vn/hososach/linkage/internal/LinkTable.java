package vn.hososach.linkage.internal;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links of records to the register, and why: links made by people stay as they are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LinkTable {

    static final String FOUND =
            """
            create temp table found_link (commune_code text, record_id bigint, personal_id text,
                register_commune_code text, rule text, route text, weight real, gap real, pattern integer,
                rarity smallint) on commit drop
            """;

    private static final String FREE = "coalesce(r.register_link_basis, '') not in ('CREATED', 'BY_HAND')";

    private static final String LINK =
            """
            update hss.health_record r set register_personal_id = f.personal_id,
                register_commune_code = f.register_commune_code, register_link_basis = f.route
            from found_link f
            where r.commune_code = any(:communes) and r.commune_code = f.commune_code and r.record_id = f.record_id
              and %s
              and (r.register_personal_id, r.register_commune_code, r.register_link_basis)
                  is distinct from (f.personal_id, f.register_commune_code, f.route)
            """
                    .formatted(FREE);

    private static final String UNLINK =
            """
            update hss.health_record r set register_personal_id = null, register_commune_code = null,
                register_link_basis = null
            where r.commune_code = any(:communes) and r.status in %s and r.register_personal_id is not null and %s and %%s
            """
                    .formatted(MatchedRow.STATES, FREE);

    /** A link made by hand moves with its person between communes, and that is all. */
    private static final String FOLLOW =
            """
            update hss.health_record r set register_commune_code = k.commune_code
            from hss.person_key k
            where r.commune_code = any(:communes) %s and r.register_link_basis in ('CREATED', 'BY_HAND')
              and k.personal_id = r.register_personal_id
              and not exists (select from hss.person_key o where o.personal_id = r.register_personal_id
                  and o.commune_code = r.register_commune_code)
            """;

    private static final String EVIDENCE =
            """
            insert into hss.record_link as l (commune_code, record_id, personal_id, register_commune_code, rule, route,
                weight, gap, pattern, rarity, model_version, run_id)
            select f.*, :model, :run::bigint from found_link f
            on conflict (commune_code, record_id) do update set personal_id = excluded.personal_id,
                register_commune_code = excluded.register_commune_code, rule = excluded.rule, route = excluded.route,
                weight = excluded.weight, gap = excluded.gap, pattern = excluded.pattern, rarity = excluded.rarity,
                model_version = excluded.model_version, run_id = excluded.run_id
            where (l.personal_id, l.register_commune_code, l.rule, l.route, l.weight, l.gap, l.pattern, l.rarity,
                   l.model_version)
                is distinct from (excluded.personal_id, excluded.register_commune_code, excluded.rule, excluded.route,
                   excluded.weight, excluded.gap, excluded.pattern, excluded.rarity, excluded.model_version)
            """;

    private static final String OUTDATED =
            """
            delete from hss.record_link l where l.commune_code = any(:communes) and %s
            """;

    private static final String NOT_FOUND =
            "not exists (select from found_link f where f.commune_code = %1$s.commune_code and f.record_id = %1$s.record_id)";

    /** Of a few records the caller says which were not found: the planner would compare each with each. */
    private static final String LOST = "%s.record_id = any(:lost)";

    /** All of it for some records in one statement; its parts touch different rows. */
    private static final String SOME =
            """
            with found_link as materialized (
                select * from unnest(:homes::text[], :ids::bigint[], :people::text[], :places::text[], :rules::text[],
                    :routes::text[], :weights::real[], :gaps::real[], :patterns::int[], :rarities::smallint[])
                    f (commune_code, record_id, personal_id, register_commune_code, rule, route, weight, gap, pattern,
                       rarity)),
            linked as (%s), unlinked as (%s), followed as (%s), noted as (%s)
            %s
            """
                    .formatted(
                            LINK,
                            UNLINK.formatted(LOST.formatted("r")),
                            FOLLOW.formatted("and r.record_id = any(:records)"),
                            EVIDENCE,
                            OUTDATED.formatted(LOST.formatted("l")));

    private final JdbcClient jdbc;

    LinkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Settles the links of communes with those in {@code found_link}; returns how many are new or changed. */
    long settle(Home home, long model, long run) {
        long changed = home.in(jdbc.sql(LINK)).update();
        home.in(jdbc.sql(UNLINK.formatted(NOT_FOUND.formatted("r")))).update();
        home.in(jdbc.sql(FOLLOW.formatted(""))).update();
        jdbc.sql(EVIDENCE).param("model", model).param("run", run).update();
        home.in(jdbc.sql(OUTDATED.formatted(NOT_FOUND.formatted("l")))).update();
        return changed;
    }

    /** Settles the links of some records with these. */
    void settle(Home home, long model, List<FoundRows.Link> found) {
        Set<Long> known = found.stream().map(FoundRows.Link::record).collect(Collectors.toSet());
        Long[] lost = Stream.of(Objects.requireNonNull(home.records()))
                .filter(record -> !known.contains(record))
                .toArray(Long[]::new);
        home.in(jdbc.sql(SOME))
                .param("lost", lost)
                .param("homes", texts(found, FoundRows.Link::commune))
                .param("ids", found.stream().map(FoundRows.Link::record).toArray(Long[]::new))
                .param("people", texts(found, FoundRows.Link::person))
                .param("places", texts(found, FoundRows.Link::place))
                .param("rules", texts(found, link -> link.found().rule()))
                .param("routes", texts(found, link -> link.found().route().toString()))
                .param(
                        "weights",
                        found.stream().map(link -> link.found().score()).toArray(Float[]::new))
                .param("gaps", found.stream().map(link -> link.found().gap()).toArray(Float[]::new))
                .param(
                        "patterns",
                        found.stream().map(link -> link.found().pattern()).toArray(Integer[]::new))
                .param(
                        "rarities",
                        found.stream().map(link -> link.found().rarity()).toArray(Integer[]::new))
                .param("model", model)
                .param("run", null, Types.BIGINT)
                .update();
    }

    private static String[] texts(List<FoundRows.Link> found, Function<FoundRows.Link, String> column) {
        return found.stream().map(column).toArray(String[]::new);
    }
}
