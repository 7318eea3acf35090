package vn.hososach.ruledesk;

import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableFiles;
import vn.hososach.decision.TableGrid;
import vn.hososach.decision.TrialResult;
import vn.hososach.handover.RuleSwitched;
import vn.hososach.refusal.Refusal;

/**
 * Changes decision tables literal by literal. Nothing comes into force without a trial on today's data and a second person
 * of Sở Y tế, except that one row may be switched off at once (freeze) when it does harm, and on again.
 */
@Service
@Transactional
public class RuleDesk {

    private final RuleStore store;
    private final TableFiles files;
    private final RuleDeployment deployment;
    private final Desk desk;

    RuleDesk(RuleStore store, TableFiles files, RuleDeployment deployment, Desk desk) {
        this.store = store;
        this.files = files;
        this.deployment = deployment;
        this.desk = desk;
    }

    /** Who acts here, the trail of it, and who has to hear of it. */
    @Service
    static class Desk {
        private final Actors actors;
        private final AuditTrail audit;
        private final ApplicationEventPublisher events;

        Desk(Actors actors, AuditTrail audit, ApplicationEventPublisher events) {
            this.actors = actors;
            this.audit = audit;
            this.events = events;
        }

        String officer() {
            actors.require(Role.SUPERVISOR);
            return actors.current().username();
        }

        void record(String action, RuleDraft draft, String reason) {
            List<String> rows =
                    draft.edits().stream().map(LiteralEdit::rowId).distinct().toList();
            audit.record(AuditEntry.of(
                    action, "rule", draft.tableKey() + "/" + String.join(",", rows) + "/" + draft.id(), null, reason));
        }

        void switched(TableGrid grid, TableGrid.Row row, boolean on, String reason) {
            if (grid.findings()) {
                events.publishEvent(new RuleSwitched(
                        grid.output(row, "ruleId").orElseThrow(),
                        grid.output(row, "messageKey").orElseThrow(),
                        on,
                        reason));
            }
        }
    }

    /** Writes a draft of these literals; each is checked against the closed set of its column. */
    public long draft(String tableKey, List<LiteralChange> literals, String reason) {
        return write(tableKey, RuleDraft.Kind.CHANGE, checked(tableKey, literals), reason);
    }

    /** Keeps what a draft would do to today's data. */
    public void tried(long id, TrialResult result) {
        String officer = desk.officer();
        RuleDraft draft = waiting(id);
        store.tried(id, result, officer);
        desk.record(
                "TRY", draft, "%d mới, %d hết, %d đổi".formatted(result.appear(), result.vanish(), result.change()));
    }

    /** Puts a draft in force that was tried; its author cannot. */
    public void approve(long id) {
        String officer = desk.officer();
        store.lock(store.draft(id).tableKey());
        RuleDraft draft = waiting(id);
        if (draft.draftedBy().equals(officer)) {
            throw new Refusal("own-proposal");
        }
        if (draft.trial() == null) {
            throw new Refusal("rule-not-tried");
        }
        requireUntouched(draft);
        putInForce(draft, officer, "APPROVE");
    }

    /** Drops a draft. */
    public void withdraw(long id) {
        String officer = desk.officer();
        RuleDraft draft = waiting(id);
        store.decide(id, RuleDraft.State.WITHDRAWN, officer);
        desk.record("WITHDRAW", draft, draft.reason());
    }

    /** Puts an earlier version in force again, 0 being the packaged table; both were approved before. */
    public void revert(String tableKey, int version, String reason) {
        String officer = desk.officer();
        store.lock(tableKey);
        List<LiteralChange> wanted = version == 0
                ? List.of()
                : store.versions(tableKey).stream()
                        .filter(it -> it.number() == version)
                        .findFirst()
                        .orElseThrow(() -> new Refusal("rule-change-decided"))
                        .literals();
        List<LiteralEdit> edits = RuleEdits.between(files, tableKey, store.inForce(tableKey), wanted);
        RuleDraft draft = store.draft(write(tableKey, RuleDraft.Kind.REVERT, edits, reason));
        store.decide(draft.id(), RuleDraft.State.APPROVED, officer);
        deploy(draft, wanted, "TAKE_BACK");
        edits.stream()
                .filter(edit -> edit.column().equals(LiteralChange.ROW))
                .forEach(edit -> switched(tableKey, edit.rowId(), !edit.change().off(), reason));
    }

    /** Switches one row off at once; its findings close. */
    public void freeze(String tableKey, String rowId, String reason) {
        String officer = desk.officer();
        store.lock(tableKey);
        LiteralChange off = new LiteralChange(rowId, LiteralChange.ROW, LiteralChange.OFF);
        RuleDraft draft = store.draft(write(tableKey, RuleDraft.Kind.FREEZE, checked(tableKey, List.of(off)), reason));
        putInForce(draft, officer, "FREEZE");
        switched(tableKey, rowId, false, reason);
    }

    /** Switches a row on again; the findings that closed then open again. */
    public void unfreeze(String tableKey, String rowId, String reason) {
        String officer = desk.officer();
        store.lock(tableKey);
        LiteralEdit on = new LiteralEdit(rowId, LiteralChange.ROW, LiteralChange.OFF, "ON");
        if (store.inForce(tableKey).stream()
                .noneMatch(it -> it.off() && it.rowId().equals(rowId))) {
            throw new Refusal("rule-change-decided");
        }
        RuleDraft draft = store.draft(write(tableKey, RuleDraft.Kind.UNFREEZE, List.of(on), reason));
        putInForce(draft, officer, "UNFREEZE");
        switched(tableKey, rowId, true, reason);
    }

    private void switched(String tableKey, String rowId, boolean on, String reason) {
        TableGrid grid = files.grid(tableKey, store.inForce(tableKey));
        desk.switched(grid, grid.row(rowId).orElseThrow(), on, reason);
    }

    private List<LiteralEdit> checked(String tableKey, List<LiteralChange> literals) {
        for (LiteralChange literal : literals) {
            if (!files.allowed(tableKey, literal)) {
                throw new Refusal("rule-literal-not-allowed", Map.of("value", literal.value()));
            }
        }
        List<LiteralChange> inForce = store.inForce(tableKey);
        List<LiteralEdit> edits = RuleEdits.between(files, tableKey, inForce, RuleEdits.merged(inForce, literals));
        if (edits.isEmpty()) {
            throw new Refusal("rule-nothing-changed");
        }
        return edits;
    }

    private long write(String tableKey, RuleDraft.Kind kind, List<LiteralEdit> edits, String reason) {
        String officer = desk.officer();
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        long id = store.draft(tableKey, kind, edits, reason.strip(), officer);
        if (kind == RuleDraft.Kind.CHANGE) {
            desk.record("DRAFT", store.draft(id), reason);
        }
        return id;
    }

    /** Somebody else has changed one of its cells meanwhile: what was tried is not what would come into force. */
    private void requireUntouched(RuleDraft draft) {
        List<LiteralChange> inForce = store.inForce(draft.tableKey());
        TableGrid grid = files.grid(draft.tableKey(), inForce);
        if (!draft.edits().stream().allMatch(edit -> RuleEdits.literal(files, grid, inForce, edit.change())
                .equals(edit.before()))) {
            throw new Refusal("rule-changed-since");
        }
    }

    private void putInForce(RuleDraft draft, String officer, String action) {
        store.decide(draft.id(), RuleDraft.State.APPROVED, officer);
        deploy(
                draft,
                RuleEdits.merged(
                        store.inForce(draft.tableKey()),
                        draft.edits().stream().map(LiteralEdit::change).toList()),
                action);
    }

    private void deploy(RuleDraft draft, List<LiteralChange> literals, String action) {
        store.version(draft.tableKey(), literals, draft.id());
        desk.record(action, draft, draft.reason());
        deployment.deploy(draft.tableKey(), literals);
    }

    private RuleDraft waiting(long id) {
        RuleDraft draft = store.draft(id);
        if (draft.state() != RuleDraft.State.DRAFT) {
            throw new Refusal("rule-change-decided");
        }
        return draft;
    }
}
