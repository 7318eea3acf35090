package vn.hososach.review.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.hososach.records.AdministrativeField;

/** The statements of automatic correction, each over one commune. */
final class CorrectionSql {

    private static final String VALUE_NOW = Arrays.stream(AdministrativeField.values())
            .map(field -> "when '" + field.column() + "' then r." + field.column())
            .collect(Collectors.joining(" ", "case f.field ", " end"));

    private static final String FIELDS = Arrays.stream(AdministrativeField.values())
            .map(field -> "'" + field.column() + "'")
            .collect(Collectors.joining(", "));

    static final String FORGET = "drop table if exists correction";

    /**
     * What is to be changed, one rule a value, as a temporary table; a value is only replaced where it is still the one
     * the finding saw. Parameters: commune, order (of rules).
     */
    static final String COLLECT =
            """
            create temp table correction on commit drop as
            select distinct on (record_id, field) record_id, field, rule_id, source, before, after from (
                select f.record_id, f.field, f.rule_id,
                    case f.suggestion when 'REGISTER' then 'REGISTER' else 'STATION' end as source,
                    f.value as before, nullif(f.expected, '') as after, %s as value_now
                from hss.finding f
                join hss.health_record r on r.commune_code = :commune and r.record_id = f.record_id and r.status = 'ACTIVE'
                where f.commune_code = :commune and f.route = 'AUTO' and f.resolved_at is null and f.expected is not null
                  and f.field in (%s) and hss.spelling_only(f.field, f.value, f.expected)) c
            where before is not distinct from value_now and before is distinct from after
            order by record_id, field, array_position(:order::text[], rule_id) nulls last, rule_id
            """
                    .formatted(VALUE_NOW, FIELDS);

    /** The acts this makes. Parameter: order. */
    static final String ACTS =
            """
            select rule_id, field, source, count(*) as n from correction group by 1, 2, 3
            order by array_position(:order::text[], rule_id) nulls last, rule_id, field, source
            """;

    /** Parameters: commune, acts with their rules, fields, sources and ranks, at. */
    static final String JOURNAL =
            """
            insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
            select :commune, a.act_id, c.record_id, c.field, c.before, c.after, c.source, a.rank, :at
            from unnest(:acts::bigint[], :rules::text[], :fields::text[], :sources::text[], :ranks::int[])
                a (act_id, rule_id, field, source, rank)
            join correction c on c.rule_id = a.rule_id and c.field = a.field and c.source = a.source
            """;

    /** What follows from a converted address: its scheme, and the commune named last but one in it. */
    static final List<String> JOURNAL_DERIVED =
            List.of(derived("address_scheme", "'2025'"), derived("address_commune_code", "c.code"));

    /** Parameters: commune, acts, at. */
    static final String RESOLVE =
            """
            update hss.finding f set resolved_at = :at, resolved_by = c.act_id
            from hss.change c join hss.act a on a.commune_code = :commune and a.act_id = c.act_id
            where f.commune_code = :commune and c.commune_code = :commune and c.act_id = any(:acts)
              and f.record_id = c.record_id and f.rule_id = a.rule_id and f.field = c.field
            """;

    private CorrectionSql() {}

    private static String derived(String column, String value) {
        return """
            insert into hss.change (commune_code, act_id, record_id, field, before, after, source, source_rank, at)
            select k.commune_code, k.act_id, k.record_id, '%1$s', r.%1$s, %2$s, k.source, k.source_rank, k.at
            from hss.change k
            join hss.health_record r on r.commune_code = :commune and r.record_id = k.record_id
            join hss.commune c on c.scheme = '2025' and c.full_name = trim(split_part(k.after, ',', -2))
            where k.commune_code = :commune and k.act_id = any(:acts) and k.field = 'current_address'
              and r.%1$s is distinct from %2$s
            """
                .formatted(column, value);
    }

    /** Writes every changed record once, whatever acts change it. Parameters: commune, acts. */
    static String write(List<String> columns) {
        String assignments = columns.stream()
                .map(c -> "%1$s = case when c.has_%1$s then c.%1$s else r.%1$s end".formatted(c))
                .collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(c -> "bool_or(field = '%1$s') as has_%1$s, max(after) filter (where field = '%1$s') as %1$s"
                        .formatted(c))
                .collect(Collectors.joining(", "));
        return """
            update hss.health_record r set %s, version = version + 1
            from (select record_id, %s from hss.change
                where commune_code = :commune and act_id = any(:acts) group by record_id) c
            where r.commune_code = :commune and r.record_id = c.record_id
            """
                .formatted(assignments, values);
    }
}
