package vn.hososach.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.approval.ApprovalDesk;
import vn.hososach.casework.CaseView;
import vn.hososach.casework.FieldDecision;
import vn.hososach.casework.RecordCaseDesk;
import vn.hososach.duplicates.DuplicateDesk;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.MergeProposal;
import vn.hososach.findings.Finding;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.AdministrativeField;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.verification.Answer;
import vn.hososach.verification.PoliceAnswer;
import vn.hososach.verification.VerificationDesk;
import vn.hososach.worklist.CaseFlows;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.WorkItem;
import vn.hososach.worklist.WorklistQueries;

/**
 * Plays the first half of the training campaign through the same desks that people use: the station takes the register's
 * value where one is proposed, proposes merges, asks the police now and then; the others answer and approve.
 */
@Component
class TrainingDay {

    private static final int ASK_EVERY = 9;

    /** Worked on by the station, not yet looked at by anybody else: there must be something to approve. */
    private static final int LEFT_FOR_APPROVAL = 8;

    private final WorklistQueries worklist;
    private final RecordCaseDesk records;
    private final DuplicateDesk duplicates;
    private final VerificationDesk verification;
    private final Later later;

    TrainingDay(
            WorklistQueries worklist,
            RecordCaseDesk records,
            DuplicateDesk duplicates,
            VerificationDesk verification,
            Later later) {
        this.worklist = worklist;
        this.records = records;
        this.duplicates = duplicates;
        this.verification = verification;
        this.later = later;
    }

    /** The half of the desks that comes after the station. */
    @Component
    static class Later {
        private final ApprovalDesk approval;
        private final CaseFlows flows;
        private final Actors actors;
        private final TrainingStaff staff;

        Later(ApprovalDesk approval, CaseFlows flows, Actors actors, TrainingStaff staff) {
            this.approval = approval;
            this.flows = flows;
            this.actors = actors;
            this.staff = staff;
        }
    }

    /** Works off so many cases of the station and what follows from them. */
    void work(CommuneCode commune, int cases) {
        later.actors.runAs(later.staff.staff(commune), () -> station(cases));
        later.flows.settle();
        later.actors.runAs(later.staff.police(commune), this::police);
        later.flows.settle();
        later.actors.runAs(later.staff.head(commune), this::approve);
        later.flows.settle();
        later.actors.runAs(later.staff.staff(commune), () -> station(LEFT_FOR_APPROVAL));
        later.flows.settle();
    }

    private void station(int cases) {
        int done = 0;
        for (WorkItem item : items(InboxFilter.of(later.actors.current().role()), cases * 2)) {
            if (done < cases && station(item.caseKey(), done)) {
                done++;
            }
        }
    }

    private boolean station(CaseKey key, int n) {
        try {
            return switch (key.kind()) {
                case 'R' -> record(key, n);
                case 'D' -> duplicate(key, n);
                default -> false;
            };
        } catch (Refusal e) {
            return false;
        }
    }

    private boolean record(CaseKey key, int n) {
        CaseView view = records.open(key.id());
        List<FieldDecision> decisions = view.findings().stream()
                .filter(f -> f.expected() != null && view.record() != null)
                .filter(f -> AdministrativeField.byColumn(f.field()).isPresent())
                .map(f -> decision(view, f))
                .distinct()
                .toList();
        if (decisions.isEmpty() || view.record() == null) {
            return false;
        }
        if (n % ASK_EVERY == 0) {
            records.askPolice(key.id(), "Thông tin nào dưới đây đúng với người này?", decisions);
        } else {
            records.finish(key.id(), view.record().version(), decisions);
        }
        return true;
    }

    private static FieldDecision decision(CaseView view, Finding finding) {
        String seen = AdministrativeField.byColumn(finding.field())
                .map(f -> view.record() == null ? null : view.record().values().get(f))
                .orElse(null);
        return new FieldDecision(finding.field(), FieldDecision.Choice.TAKE_REGISTER, seen, finding.expected());
    }

    private boolean duplicate(CaseKey key, int n) {
        DuplicateGroup group = duplicates.open(key.id());
        if (group.needsPolice() || n % ASK_EVERY == 0) {
            duplicates.askPolice(key.id());
        } else {
            long survivor = duplicates.suggestSurvivor(group);
            duplicates.proposeMerge(
                    key.id(), MergeProposal.of(group, survivor, duplicates.suggestChoices(group, survivor)));
        }
        return true;
    }

    /** Answers every other question; the rest is left for the trainee. */
    private void police() {
        List<Long> open =
                verification.openQuestions(200).stream().map(q -> q.id()).toList();
        for (int i = 0; i < open.size(); i += 2) {
            verification.answer(open.get(i), new PoliceAnswer(Answer.CONFIRMED, Map.of(), "CCCD", "đã đối chiếu thẻ"));
        }
    }

    private void approve() {
        for (WorkItem item : items(InboxFilter.of(later.actors.current().role()), 50)) {
            if (item.caseKey().kind() == 'B') {
                later.approval.accept(item.caseKey().id(), Set.of(), "");
            }
        }
    }

    private List<WorkItem> items(InboxFilter filter, int size) {
        return worklist.inbox(later.actors.scope(), filter, null, size).items();
    }
}
