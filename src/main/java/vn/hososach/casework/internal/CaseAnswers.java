package vn.hososach.casework.internal;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.casework.PoliceReply;
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
            store.find(actors.scope(), answer.caseKey().id())
                    .ifPresent(row -> store.draft(
                            row,
                            d -> d.answered(new PoliceReply(
                                    answer.answer(), answer.corrected(), answer.note(), answer.officer()))));
            boolean confirmed = answer.answer().equals("CONFIRMED")
                    || answer.answer().equals("DECEASED")
                    || answer.answer().equals("NOT_RESIDENT");
            flows.tell(answer.caseKey(), "verification-answered", Map.of("confirmed", confirmed));
        }
    }

    @EventListener
    void on(ApprovalDecided decision) {
        if (ours(decision.caseKey())) {
            if (!decision.approved()) {
                store.find(actors.scope(), decision.caseKey().id())
                        .ifPresent(row -> store.draft(row, d -> d.returned(decision.reason())));
            }
            flows.tell(decision.caseKey(), "approval-decided", Map.of("approved", decision.approved()));
        }
    }

    private static boolean ours(CaseKey key) {
        return OURS.indexOf(key.kind()) >= 0;
    }
}
