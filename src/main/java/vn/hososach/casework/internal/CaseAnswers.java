package vn.hososach.casework.internal;

import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.PoliceReply;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.VerificationAnswered;
import vn.hososach.worklist.CaseFlows;

/** Brings answers of the police and decisions of approvers to the cases that wait for them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseAnswers {

    private static final String OURS = "RCL";

    private final CaseStore store;
    private final CaseFlows flows;
    private final Actors actors;

    CaseAnswers(CaseStore store, CaseFlows flows, Actors actors) {
        this.store = store;
        this.flows = flows;
        this.actors = actors;
    }

    @EventListener
    void on(VerificationAnswered answer) {
        if (ours(answer.caseKey())) {
            Optional<CaseRow> row = store.find(actors.scope(), answer.caseKey().id());
            boolean confirmed = row.filter(r -> confirms(r, answer)).isPresent();
            row.ifPresent(r -> note(r, answer, confirmed));
            flows.tell(answer.caseKey(), "verification-answered", Map.of("confirmed", confirmed));
        }
    }

    /** A closure is confirmed by what it says itself: somebody said to be dead is not closed because he moved. */
    private static boolean confirms(CaseRow row, VerificationAnswered answer) {
        String status = row.draft().values().getOrDefault("status", "DECEASED");
        return answer.answer().equals("CONFIRMED")
                || answer.answer().equals(status.equals("DECEASED") ? "DECEASED" : "NOT_RESIDENT");
    }

    /** A confirmed closure goes on to approval; everything else is the station's again. */
    private void note(CaseRow row, VerificationAnswered answer, boolean confirmed) {
        store.draft(
                row,
                d -> d.answered(new PoliceReply(answer.answer(), answer.corrected(), answer.note(), answer.officer())));
        if (row.kind() != CaseKind.CLOSURE || !confirmed) {
            store.backToStation(row);
        }
    }

    @EventListener
    void on(ApprovalDecided decision) {
        if (ours(decision.caseKey())) {
            if (!decision.approved()) {
                store.find(actors.scope(), decision.caseKey().id()).ifPresent(row -> {
                    store.draft(row, d -> d.returned(decision.reason()));
                    store.backToStation(row);
                });
            }
            flows.tell(decision.caseKey(), "approval-decided", Map.of("approved", decision.approved()));
        }
    }

    private static boolean ours(CaseKey key) {
        return OURS.indexOf(key.kind()) >= 0;
    }
}
