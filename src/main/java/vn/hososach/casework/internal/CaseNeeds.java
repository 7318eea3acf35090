package vn.hososach.casework.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.casework.CaseKind;

/**
 * Which people of a commune need a case, and which open cases nobody needs any more. Always one commune: each statement
 * reads one partition, and a difference that was kept counts as none.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseNeeds {

    private static final String OPEN_FINDINGS =
            """
            with kept as materialized (select record_id, personal_id, field from hss.kept_now where commune_code = :commune),
            found as (
                select f.* from hss.finding f
                where f.commune_code = :commune and f.resolved_at is null %s and not exists (select from kept k
                    where k.record_id = f.record_id and (k.field = f.field
                        or k.field = 'current_address' and f.field = 'address_commune_code'))
                  and not (f.rule_id = 'D02' and f.record_id is null and exists (select from kept k
                    where k.record_id is null and k.personal_id = f.register_personal_id and k.field = 'record'))),
            """;

    private static final String WAITING = OPEN_FINDINGS.formatted("")
            + """
            wanted as (
                select 'CREATION' as kind, null::bigint as record_id, f.register_personal_id as personal_id, f.hamlet,
                       2 as weight
                from found f where f.rule_id = 'D02' and f.record_id is null
                union all
                select 'CLOSURE', f.record_id, null, min(f.hamlet), 1
                from found f where f.rule_id in ('L02', 'L03') and f.record_id is not null group by f.record_id
                union all
                select 'RECORD', f.record_id, null, min(f.hamlet),
                       case when bool_or(f.severity = 'BLOCKER') then 0 else 3 end
                from found f
                where f.record_id is not null and f.severity in ('BLOCKER', 'ERROR')
                  and f.route in ('ST', 'PO', 'AP', 'BX', 'FA')
                group by f.record_id
                having not bool_or(f.rule_id in ('K14', 'K15', 'K16', 'L02', 'L03')))
            select w.kind, w.record_id, w.personal_id, w.hamlet from wanted w
            where not exists (select from hss.finding k where k.commune_code = :commune and k.record_id = w.record_id
                    and k.rule_id in ('K14', 'K16') and k.resolved_at is null)
              and not exists (select from hss.work_case c where c.commune_code = :commune and c.kind = w.kind
                    and c.status in ('OPEN', 'WAITING')
                    and (c.record_id = w.record_id or c.personal_id = w.personal_id))
            order by w.weight, w.record_id, w.personal_id
            limit greatest(0, :limit - (select count(*) from hss.work_case o
                where o.commune_code = :commune and o.status in ('OPEN', 'WAITING')))
            """;

    /** A case that came back with a notice stays: somebody has to read it. */
    private static final String NEEDLESS =
            """
            grave as (select record_id, rule_id from found where record_id is not null and severity in ('BLOCKER', 'ERROR')
                and route in ('ST', 'PO', 'AP', 'BX', 'FA'))
            select c.case_id, c.kind from hss.work_case c
            where c.commune_code = :commune and c.status = 'OPEN' and c.draft ->> 'returnedReason' is null
              %s
              and case c.kind
                  when 'RECORD' then not exists (select from grave g where g.record_id = c.record_id)
                  when 'CLOSURE' then not exists (select from found f where f.record_id = c.record_id
                      and f.rule_id in ('L02', 'L03'))
                  else not exists (select from found f where f.record_id is null
                      and f.register_personal_id = c.personal_id and f.rule_id = 'D02') end
            order by c.case_id limit :limit
            """;

    private static final String NEEDLESS_ANYWHERE = OPEN_FINDINGS.formatted("") + NEEDLESS.formatted("");

    /** Of some records, by index: this runs with every change of a record. */
    private static final String NEEDLESS_OF_RECORDS = OPEN_FINDINGS.formatted("and f.record_id = any(:records)")
            + NEEDLESS.formatted("and c.record_id = any(:records)");

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNeeds(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody who needs a case: a record, or a resident without one. */
    public record Subject(
            CaseKind kind, @Nullable Long recordId, @Nullable String personalId, @Nullable String hamlet) {}

    /** A case by its number and kind. */
    public record Numbered(long id, CaseKind kind) {}

    /** Who needs a case and has none, the gravest first, as many as there is room for below the limit. */
    public List<Subject> waiting(String commune, int limit) {
        return jdbc.sql(WAITING)
                .param("commune", commune)
                .param("limit", limit)
                .query((row, n) -> new Subject(
                        CaseKind.valueOf(row.getString("kind")),
                        row.getObject("record_id", Long.class),
                        row.getString("personal_id"),
                        row.getString("hamlet")))
                .list();
    }

    /** Cases with the station about which a review finds nothing left to do. */
    List<Numbered> needless(String commune, Long @Nullable [] records, int limit) {
        return jdbc.sql(records == null ? NEEDLESS_ANYWHERE : NEEDLESS_OF_RECORDS)
                .param("commune", commune)
                .param("records", records)
                .param("limit", limit)
                .query((row, n) -> new Numbered(row.getLong("case_id"), CaseKind.valueOf(row.getString("kind"))))
                .list();
    }

    /** Opens a case for each of them, but for those who got one meanwhile. */
    public List<Numbered> open(String commune, List<Subject> subjects) {
        return jdbc.sql(
                        """
                        insert into hss.work_case (kind, commune_code, record_id, personal_id, hamlet, opened_at)
                        select s.kind, :commune, s.record_id, s.personal_id, s.hamlet, :at
                        from unnest(:kinds, :records, :people, :hamlets) as s (kind, record_id, personal_id, hamlet)
                        on conflict do nothing returning case_id, kind
                        """)
                .param("commune", commune)
                .param("at", OffsetDateTime.now(clock))
                .param("kinds", subjects.stream().map(s -> s.kind().name()).toArray(String[]::new))
                .param("records", subjects.stream().map(Subject::recordId).toArray(Long[]::new))
                .param("people", subjects.stream().map(Subject::personalId).toArray(String[]::new))
                .param("hamlets", subjects.stream().map(Subject::hamlet).toArray(String[]::new))
                .query((row, n) -> new Numbered(row.getLong("case_id"), CaseKind.valueOf(row.getString("kind"))))
                .list();
    }
}
