package vn.hososach.duplicates;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.duplicates.internal.GroupDecisions;
import vn.hososach.duplicates.internal.GroupScope;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.duplicates.internal.Members;
import vn.hososach.duplicates.internal.Survivorship;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.HealthRecord;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * Where a station compares a group and decides (requirement C-07): same person, different people, ask the police. The
 * merge itself happens after somebody else has approved it; {@link MergeDesk} takes it back.
 */
@Service
@Transactional
public class DuplicateDesk {

    /** The step of duplicate-case in which the station decides. */
    static final String COMPARE = "compare-records";

    private final GroupDecisions groups;
    private final Members members;
    private final GroupScope scope;
    private final CaseFlows flows;
    private final AuditTrail audit;

    DuplicateDesk(GroupDecisions groups, Members members, GroupScope scope, CaseFlows flows, AuditTrail audit) {
        this.groups = groups;
        this.members = members;
        this.scope = scope;
        this.flows = flows;
        this.audit = audit;
    }

    /** Opens a group; every member's view is in the audit trail. */
    public DuplicateGroup open(long groupId) {
        scope.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        GroupRow row = groups.find(groupId);
        return scope.within(row, () -> {
            DuplicateGroup group = members.group(row, members.records(row));
            group.members().forEach(m -> audit.record(AuditEntry.viewed("record", m.id(), m.commune(), "24")));
            return group;
        });
    }

    /** What the person's record will show, were the members merged into this one: by the table {@code survivorship}. */
    public List<FieldChoice> suggestChoices(DuplicateGroup group, long survivorId) {
        return scope.within(
                group.communes(),
                () -> Survivorship.choices(group, survivorId, members.united(group.members(), survivorId)));
    }

    /** Who lives with the group's persons; read when somebody asks for it. */
    public GroupSurroundings surroundings(DuplicateGroup group) {
        scope.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        return scope.within(group.communes(), () -> members.surroundings(group));
    }

    /** The member which keeps most and changes least. */
    public long suggestSurvivor(DuplicateGroup group) {
        return Survivorship.survivor(group);
    }

    /** Same person: proposes to merge the others into the survivor. Somebody else approves. */
    public void proposeMerge(long groupId, MergeProposal proposal) {
        scope.require(Role.STATION_STAFF, Role.STATION_HEAD);
        GroupRow row = groups.decidable(groupId);
        scope.within(row, () -> {
            List<HealthRecord> records = members.records(row);
            requireMergeable(row, records, proposal);
            groups.propose(
                    row,
                    proposal,
                    Survivorship.againstRules(proposal.choices(), members.united(records, proposal.survivorId())));
            decided(row, "SAME", "đề nghị gộp");
        });
    }

    /** Proposes the merge the rules suggest, with the values they suggest. */
    void proposeSuggested(long groupId) {
        GroupRow row = groups.find(groupId);
        DuplicateGroup group = scope.within(row, () -> members.group(row, members.records(row)));
        long survivor = Survivorship.survivor(group);
        proposeMerge(groupId, MergeProposal.of(group, survivor, suggestChoices(group, survivor)));
    }

    private void requireMergeable(GroupRow row, List<HealthRecord> records, MergeProposal proposal) {
        if (!Members.whole(row, records)) {
            throw new Refusal("group-changed");
        }
        if (!proposal.isAbout(records)) {
            throw new Refusal("changed-by-other");
        }
        DuplicateGroup group = members.group(row, records);
        if (group.member(proposal.survivorId()).isEmpty()) {
            throw new Refusal("survivor-not-in-group");
        }
        if (group.needsPolice()) {
            throw new Refusal("group-needs-police");
        }
        proposal.choices().stream()
                .filter(choice -> !Survivorship.isOffered(group, choice))
                .findFirst()
                .ifPresent(choice -> {
                    throw new Refusal("choice-not-offered", Map.of("field", choice.field()));
                });
    }

    /** Different people: remembered, and not asked again until a deciding field changes. */
    public void keepSeparate(long groupId, String reason) {
        scope.require(Role.STATION_STAFF, Role.STATION_HEAD);
        GroupRow row = groups.decidable(groupId);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        scope.within(row, () -> {
            groups.keepSeparate(row, reason.strip());
            decided(row, "DIFFERENT", reason.strip());
        });
    }

    /** In doubt: the commune police are asked, with identity fields only. */
    public void askPolice(long groupId) {
        scope.require(Role.STATION_STAFF, Role.STATION_HEAD);
        GroupRow row = groups.decidable(groupId);
        scope.within(row, () -> {
            groups.askPolice(row);
            decided(row, "VERIFY", "hỏi Công an xã");
        });
    }

    private void decided(GroupRow row, String outcome, String reason) {
        flows.complete(CaseKey.of('D', row.id()), COMPARE, Map.of("outcome", outcome));
        audit.record(AuditEntry.of(
                "DECIDE", "duplicate_group", row.id(), new CommuneCode(row.communeCode()), outcome + ": " + reason));
    }
}
