package vn.hososach.casework;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * Releases cases at the pace of work: per commune until so many are open, the gravest first. One case per person; a
 * record whose duplicate group is open waits for the group.
 */
@Service
@Transactional
public class CaseReleaseDesk {

    /** About ten working days of a station (116 actions a day). */
    public static final int TEN_DAYS = 1_200;

    private static final String RELEASE =
            """
            with wanted as (
                select f.commune_code, 'CREATION' as kind, null::bigint as record_id, f.register_personal_id as personal_id,
                       f.hamlet, 2 as weight
                from hss.finding f
                where f.commune_code = any(:communes) and f.rule_id = 'D02' and f.resolved_at is null and f.record_id is null
                union all
                select f.commune_code, 'CLOSURE', f.record_id, null, min(f.hamlet), 1 from hss.finding f
                where f.commune_code = any(:communes) and f.rule_id in ('L02', 'L03') and f.resolved_at is null
                group by 1, 3
                union all
                select f.commune_code, 'RECORD', f.record_id, null, min(f.hamlet),
                       case when bool_or(f.severity = 'BLOCKER') then 0 else 3 end
                from hss.finding f
                where f.commune_code = any(:communes) and f.resolved_at is null and f.record_id is not null
                  and f.severity in ('BLOCKER', 'ERROR') and f.route in ('ST', 'PO', 'AP', 'BX', 'FA')
                group by 1, 3
                having not bool_or(f.rule_id in ('K14', 'K15', 'K16', 'L02', 'L03'))),
            waiting as (
                select w.*, row_number() over (partition by w.commune_code order by w.weight, w.record_id, w.personal_id) as n
                from wanted w
                where not exists (select from hss.finding k where k.commune_code = w.commune_code and k.record_id = w.record_id
                        and k.rule_id in ('K14', 'K16') and k.resolved_at is null)
                  and not exists (select from hss.work_case c where c.commune_code = w.commune_code and c.kind = w.kind
                        and c.status in ('OPEN', 'WAITING')
                        and (c.record_id = w.record_id or c.personal_id = w.personal_id)))
            insert into hss.work_case (kind, commune_code, record_id, personal_id, hamlet, opened_at)
            select kind, commune_code, record_id, personal_id, hamlet, :at from waiting w
            where w.n <= :limit - (select count(*) from hss.work_case o
                where o.commune_code = w.commune_code and o.status in ('OPEN', 'WAITING'))
            returning case_id, kind
            """;

    private final JdbcClient jdbc;
    private final CaseFlows flows;
    private final Actors actors;
    private final Clock clock;

    CaseReleaseDesk(JdbcClient jdbc, CaseFlows flows, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.flows = flows;
        this.actors = actors;
        this.clock = clock;
    }

    private record Released(long id, CaseKind kind) {}

    /** Opens cases until {@code limit} are open in each commune; returns how many of each kind were opened. */
    public Map<CaseKind, Integer> open(Optional<CommuneCode> commune, int limit) {
        actors.require(Role.STATION_HEAD, Role.SUPERVISOR);
        commune.ifPresent(actors::requireCommune);
        List<Released> released = jdbc.sql(RELEASE)
                .param(
                        "communes",
                        commune.map(c -> new String[] {c.value()})
                                .orElse(actors.scope().codes()))
                .param("at", OffsetDateTime.now(clock))
                .param("limit", limit)
                .query((row, n) -> new Released(row.getLong("case_id"), CaseKind.valueOf(row.getString("kind"))))
                .list();
        Map<CaseKind, Integer> counts = new EnumMap<>(CaseKind.class);
        for (Released one : released) {
            flows.start(one.kind().processKey(), CaseKey.of(one.kind().letter(), one.id()), Map.of());
            counts.merge(one.kind(), 1, Integer::sum);
        }
        return counts;
    }
}
