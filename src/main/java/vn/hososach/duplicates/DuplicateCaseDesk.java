package vn.hososach.duplicates;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.internal.GroupFinder;
import vn.hososach.duplicates.internal.GroupStore;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.ReviewCompleted;
import vn.hososach.handover.VerificationAnswered;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** The cases behind groups: searched after each review, released at the pace of work, moved on by answers and decisions. */
@Service
@Transactional
public class DuplicateCaseDesk {

    private final GroupFinder finder;
    private final GroupStore groups;
    private final CaseFlows flows;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    DuplicateCaseDesk(
            GroupFinder finder, GroupStore groups, CaseFlows flows, JdbcClient jdbc, Actors actors, Clock clock) {
        this.finder = finder;
        this.groups = groups;
        this.flows = flows;
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** A finished review is followed by a search for groups over the reviewer's territory. */
    @EventListener
    public void on(ReviewCompleted review) {
        GroupFinder.Found found = finder.find(review.communes().toArray(String[]::new));
        found.dissolved().forEach(id -> flows.cancel(CaseKey.of('D', id), "Nhóm không còn hồ sơ nghi trùng"));
    }

    /** Releases open groups into the engine, oldest first, until so many are open in each commune; returns how many. */
    public int openCases(Optional<CommuneCode> commune, int limit) {
        actors.require(Role.STATION_HEAD, Role.SUPERVISOR);
        commune.ifPresent(actors::requireCommune);
        String[] codes =
                commune.map(c -> new String[] {c.value()}).orElse(actors.scope().codes());
        List<Long> ids = jdbc.sql(
                        """
                        update hss.duplicate_group g set case_opened_at = :at from (
                            select group_id, row_number() over (partition by commune_code order by group_id) as n
                            from hss.duplicate_group
                            where commune_code = any(:communes) and status = 'OPEN' and case_opened_at is null) next
                        where g.group_id = next.group_id
                          and next.n <= :limit - (select count(*) from hss.duplicate_group o
                            where o.commune_code = g.commune_code and o.case_opened_at is not null
                              and o.status in ('OPEN', 'PROPOSED'))
                        returning g.group_id
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("communes", codes)
                .param("limit", limit)
                .query(Long.class)
                .list();
        flows.startAll(
                "duplicate-case", ids.stream().map(id -> CaseKey.of('D', id)).toList(), Map.of());
        return ids.size();
    }

    @EventListener
    public void on(VerificationAnswered answer) {
        if (answer.caseKey().kind() == 'D') {
            groups.policeAnswered(
                    answer.caseKey().id(),
                    answer.answer() + (answer.note().isBlank() ? "" : ": " + answer.note()),
                    answer.officer());
            flows.tell(answer.caseKey(), "verification-answered", Map.of());
        }
    }

    /** Approved: the process merges next. Returned: the group is open again, with the reason. */
    @EventListener
    public void on(ApprovalDecided decision) {
        if (decision.caseKey().kind() != 'D') {
            return;
        }
        long group = decision.caseKey().id();
        groups.merge(group, "PROPOSED").ifPresent(proposal -> {
            if (decision.approved()) {
                groups.approved(proposal.id(), decision.approver());
            } else {
                groups.returned(proposal.id());
                groups.setStatus(group, "OPEN", decision.reason());
            }
        });
        flows.tell(decision.caseKey(), "approval-decided", Map.of("approved", decision.approved()));
    }
}
