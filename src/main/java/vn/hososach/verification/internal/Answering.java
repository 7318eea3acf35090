package vn.hososach.verification.internal;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.CaseKey;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.verification.PoliceAnswer;
import vn.hososach.verification.VerificationRequest;
import vn.hososach.worklist.CaseFlows;

/** Takes one answer, in a transaction of its own when there is none: the row, the task and the audit trail, or nothing. */
@Component
@Transactional
public class Answering {

    private static final String ANSWER_STEP = "answer-question";

    private final RequestStore requests;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;
    private final Clock clock;

    Answering(RequestStore requests, CaseFlows flows, Actors actors, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Of two officers who answer at the same moment the second waits here, and then learns that it is answered. */
    public void answer(long id, PoliceAnswer answer) {
        VerificationRequest request =
                requests.lock(actors.scope(), id).orElseThrow(() -> new Refusal("question-not-found"));
        if (!request.status().equals("OPEN")) {
            throw new Refusal("question-answered");
        }
        AnswerRules.check(request.kind(), answer, clock);
        requests.answer(id, answer, actors.current().username());
        String outcome = answer.answer().name();
        flows.complete(CaseKey.of('V', id), ANSWER_STEP, Map.of("outcome", outcome));
        audit.record(AuditEntry.changed("verification", id, new CommuneCode(request.communeCode()), "answer", outcome));
    }
}
