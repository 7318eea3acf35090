package vn.hososach.database;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that the catalogue of PostgreSQL says about a partition, with # in place of its commune. */
final class PartitionCatalogue {

    private static final String LINES =
            """
            with part as (select to_regclass('hss.' || :parent || '_' || :code)::oid as rel),
            related as (
                select 'relation' as kind, rel as oid from part
                union all select 'index', indexrelid from pg_index, part where indrelid = rel)
            select kind || ' ' || relname || ' ' || (to_jsonb(c) - array['oid', 'relname', 'reltype', 'relfilenode',
                    'reltoastrelid', 'relfrozenxid', 'relminmxid', 'relpartbound', 'relpages', 'reltuples'])::text
                || (reltoastrelid <> 0)::text || coalesce(pg_get_expr(relpartbound, oid), '')
                || coalesce((select string_agg(inhparent::regclass || ' ' || inhseqno || inhdetachpending::text, ',')
                    from pg_inherits where inhrelid = oid), '') as line
            from pg_class c join related using (oid)
            union all select 'column ' || (to_jsonb(a) - array['attrelid'])::text
            from pg_attribute a, part where attrelid = rel
            union all select 'default ' || adnum || ' ' || pg_get_expr(adbin, adrelid)
            from pg_attrdef, part where adrelid = rel
            union all select 'constraint ' || conname || ' ' || pg_get_constraintdef(c.oid)
                || (to_jsonb(c) - array['oid', 'conrelid', 'conindid', 'conparentid', 'conbin', 'conname'])::text
                || coalesce((select p.conrelid::regclass || ' ' || p.conname from pg_constraint p where p.oid = c.conparentid), '')
            from pg_constraint c, part where conrelid = rel
            union all select 'index ' || pg_get_indexdef(indexrelid)
                || (to_jsonb(i) - array['indexrelid', 'indrelid', 'indexprs', 'indpred', 'indcheckxmin'])::text
            from pg_index i, part where indrelid = rel
            union all select 'trigger ' || pg_get_triggerdef(t.oid) || tgenabled::text || tgisinternal::text
                || coalesce((select p.tgrelid::regclass || ' ' || p.tgname from pg_trigger p where p.oid = t.tgparentid), '')
            from pg_trigger t, part where tgrelid = rel
            union all select 'policy ' || (to_jsonb(p) - array['oid', 'polrelid'])::text
            from pg_policy p, part where polrelid = rel
            union all select 'statistics ' || pg_get_statisticsobjdef(s.oid)
            from pg_statistic_ext s, part where stxrelid = rel
            union all select 'comment ' || objsubid || description
            from pg_description, related where objoid = oid and classoid = 'pg_class'::regclass
            union all select 'depends ' || kind || ' ' || objsubid || deptype::text || ' '
                || pg_describe_object(refclassid, refobjid, refobjsubid)
            from pg_depend, related where objid = oid and classid = 'pg_class'::regclass
            order by 1
            """;

    private PartitionCatalogue() {}

    static List<String> of(JdbcClient client, String parent, String code) {
        return client.sql(LINES).param("parent", parent).param("code", code).query(String.class).list().stream()
                .map(line -> line.replace(code, "#"))
                .toList();
    }
}
