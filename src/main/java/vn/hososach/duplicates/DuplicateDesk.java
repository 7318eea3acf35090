package vn.hososach.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.duplicates.internal.GroupStore;
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
 * merge itself happens after somebody else has approved it, see {@link MergeDesk}.
 */
@Service
@Transactional
public class DuplicateDesk {

    /** The step of duplicate-case in which the station decides. */
    static final String COMPARE = "compare-records";

    private final GroupStore groups;
    private final Members members;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;

    DuplicateDesk(GroupStore groups, Members members, CaseFlows flows, Actors actors, AuditTrail audit) {
        this.groups = groups;
        this.members = members;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
    }

    /** Opens a group; every member's view is in the audit trail. */
    public DuplicateGroup open(long groupId) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        GroupRow row = find(groupId);
        return inGroup(row, () -> {
            List<HealthRecord> records = members.records(row);
            records.forEach(r -> audit.record(AuditEntry.viewed("record", r.id(), r.commune(), "24")));
            return members.group(row, records);
        });
    }

    /** The values proposed for the survivor: register, then the better source, then the survivor's own. */
    public List<FieldChoice> suggestChoices(DuplicateGroup group, long survivorId) {
        return Survivorship.choices(group, survivorId);
    }

    /** The member which keeps most and changes least. */
    public long suggestSurvivor(DuplicateGroup group) {
        return Survivorship.survivor(group);
    }

    /** Same person: proposes to merge the others into the survivor. Somebody else approves. */
    public void proposeMerge(long groupId, long survivorId, List<FieldChoice> choices) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        GroupRow row = decidable(groupId);
        if (!row.members().contains(survivorId)) {
            throw new Refusal("survivor-not-in-group");
        }
        inGroup(row, () -> {
            members.requireMergeable(row);
            groups.propose(row, survivorId, choices, actors.current().username());
            groups.setStatus(groupId, "PROPOSED", null);
            decided(row, "SAME", "đề nghị gộp");
            return null;
        });
    }

    /** Different people: remembered, and not asked again. */
    public void keepSeparate(long groupId, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        GroupRow row = decidable(groupId);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        inGroup(row, () -> {
            groups.keepSeparate(row, reason.strip(), actors.current().username());
            groups.setStatus(groupId, "SEPARATE", null);
            decided(row, "DIFFERENT", reason);
            return null;
        });
    }

    /** In doubt: the commune police are asked, with identity fields only. */
    public void askPolice(long groupId) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        GroupRow row = decidable(groupId);
        inGroup(row, () -> {
            decided(row, "VERIFY", "hỏi Công an xã");
            return null;
        });
    }

    private void decided(GroupRow row, String outcome, String reason) {
        flows.complete(CaseKey.of('D', row.id()), COMPARE, Map.of("outcome", outcome));
        audit.record(AuditEntry.of(
                "DECIDE", "duplicate_group", row.id(), new CommuneCode(row.communeCode()), outcome + ": " + reason));
    }

    private GroupRow decidable(long groupId) {
        groups.lock(groupId);
        GroupRow row = find(groupId);
        if (!row.status().equals("OPEN")) {
            throw new Refusal("group-decided");
        }
        return row;
    }

    private GroupRow find(long groupId) {
        return groups.group(actors.scope(), groupId).orElseThrow(() -> new Refusal("group-not-found"));
    }

    /** A group may reach into another commune: within it, and only for it, both communes are in reach. */
    private <T> T inGroup(GroupRow row, Supplier<T> work) {
        Actor actor = actors.current();
        if (row.communes().stream().allMatch(c -> actor.scope().covers(new CommuneCode(c)))) {
            return work.get();
        }
        List<CommuneCode> communes = new ArrayList<>(actor.scope().communes());
        row.communes().forEach(c -> communes.add(new CommuneCode(c)));
        Scope wide = Scope.of(communes.stream().distinct().toArray(CommuneCode[]::new));
        return actors.runAs(new Actor(actor.username(), actor.displayName(), actor.role(), wide), work);
    }
}
