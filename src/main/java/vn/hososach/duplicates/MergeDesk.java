package vn.hososach.duplicates;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.duplicates.internal.GroupStore;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.duplicates.internal.GroupStore.MergeRow;
import vn.hososach.duplicates.internal.Members;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.MergeUndone;
import vn.hososach.handover.RecordChanged;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordMerge;
import vn.hososach.records.UndoDesk;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * Merges approved groups and takes merges back (security §6.7). A merge is one transaction and one act: a killed process
 * leaves all of it or nothing. Its before-image and hash prove that an undo restored what was.
 */
@Service
@Transactional
public class MergeDesk {

    private final GroupStore groups;
    private final Members members;
    private final RecordMerge records;
    private final UndoDesk undo;
    private final CaseFlows flows;
    private final Actors actors;
    private final ApplicationEventPublisher events;

    MergeDesk(
            GroupStore groups,
            Members members,
            RecordMerge records,
            UndoDesk undo,
            CaseFlows flows,
            Actors actors,
            ApplicationEventPublisher events) {
        this.groups = groups;
        this.members = members;
        this.records = records;
        this.undo = undo;
        this.flows = flows;
        this.actors = actors;
        this.events = events;
    }

    /** Merges the approved proposal of the group; called by the process. */
    public long merge(long groupId) {
        actors.require(Role.SYSTEM);
        groups.lock(groupId);
        GroupRow group = find(groupId);
        MergeRow proposal = groups.merge(groupId, "PROPOSED").orElseThrow(() -> new Refusal("group-changed"));
        if (proposal.approvedBy() == null) {
            throw new Refusal("merge-not-approved");
        }
        List<HealthRecord> all = members.requireMergeable(group);
        HealthRecord survivor = all.stream()
                .filter(m -> m.id().value() == proposal.survivorId())
                .findFirst()
                .orElseThrow(() -> new Refusal("group-changed"));
        List<HealthRecord> others = all.stream().filter(m -> m != survivor).toList();
        String image = groups.image(group.members());
        long act = records.merge(draft(group, proposal, others), survivor, others, changes(proposal));
        groups.merged(proposal.id(), act, image, sha256(image));
        groups.setStatus(groupId, "MERGED", null);
        return act;
    }

    private static ActDraft draft(GroupRow group, MergeRow proposal, List<HealthRecord> others) {
        String reason = "Gộp " + (others.size() + 1) + " hồ sơ của một người (quy tắc " + group.rules()
                + "); người đề nghị " + proposal.proposedBy() + ", người duyệt " + proposal.approvedBy();
        return ActDraft.of("MERGE", new CommuneCode(group.communeCode()), reason, ValueSource.STATION)
                .forCase(CaseKey.of('D', group.id()).value())
                .provedBy(group.policeAnswer());
    }

    private static List<FieldChange> changes(MergeRow proposal) {
        return proposal.choices().stream()
                .flatMap(choice -> AdministrativeField.byColumn(choice.field()).stream()
                        .map(field -> new FieldChange(
                                field,
                                choice.value(),
                                choice.source().equals("REGISTER") ? ValueSource.REGISTER : ValueSource.FACILITY)))
                .toList();
    }

    /**
     * Takes a merge back. Never fails because of later edits: those stay with the record they were made on, the rest is
     * as before the merge, and the group is open again.
     */
    public Undone undo(long mergeId, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        MergeRow merge = groups.merge(actors.scope(), mergeId).orElseThrow(() -> new Refusal("merge-not-found"));
        groups.lock(merge.groupId());
        if (!merge.state().equals("MERGED") || merge.actId() == null) {
            throw new Refusal("merge-not-undoable");
        }
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        GroupRow group = find(merge.groupId());
        return actors.runAs(widened(group), () -> takeBack(merge, group, merge.actId(), reason.strip()));
    }

    private Undone takeBack(MergeRow merge, GroupRow group, long actId, String reason) {
        long undoing = undo.undo(actId, reason, UndoDesk.LaterEdits.KEEP);
        records.dropIdentifiers(actId);
        groups.undone(merge.id(), undoing);
        groups.setStatus(group.id(), "OPEN", null);
        boolean restored = sha256(groups.image(group.members())).equals(merge.beforeHash());
        flows.start("duplicate-case", CaseKey.of('D', group.id()), Map.of());
        group.members().stream()
                .filter(id -> id != merge.survivorId())
                .forEach(id -> events.publishEvent(new MergeUndone(group.communeCode(), merge.survivorId(), id)));
        members.records(group)
                .forEach(m -> events.publishEvent(new RecordChanged(m.commune().value(), m.id().value())));
        return new Undone(undoing, restored);
    }

    /** Result of an undo: its act, and whether the records are to the byte what they were before the merge. */
    public record Undone(long actId, boolean identical) {}

    private GroupRow find(long groupId) {
        return groups.group(actors.scope(), groupId).orElseThrow(() -> new Refusal("group-not-found"));
    }

    private Actor widened(GroupRow group) {
        Actor actor = actors.current();
        if (actor.scope().city()) {
            return actor;
        }
        Set<CommuneCode> communes = new HashSet<>(actor.scope().communes());
        group.communes().forEach(c -> communes.add(new CommuneCode(c)));
        return new Actor(actor.username(), actor.displayName(), actor.role(), new Scope(communes, false));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
