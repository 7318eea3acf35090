package vn.hososach.verification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.VerificationRequested;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.verification.internal.RequestStore;
import vn.hososach.worklist.CaseFlows;
import vn.hososach.worklist.WorkItemOverdue;

/** Where the commune police answer questions about identity (requirement C-10). They confirm; they never approve. */
@Service
@Transactional
public class VerificationDesk {

    static final String ANSWER_STEP = "answer-question";

    private final RequestStore requests;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;
    private final Clock clock;

    VerificationDesk(RequestStore requests, CaseFlows flows, Actors actors, AuditTrail audit, Clock clock) {
        this.requests = requests;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** A step has a question: it becomes a task of the commune's police. */
    @EventListener
    public void on(VerificationRequested request) {
        long id = requests.insert(request, actors.current().username());
        flows.start("identity-verification", CaseKey.of('V', id), Map.of());
    }

    /** Opens a question; who looks at whom is in the audit trail. */
    public VerificationRequest open(long id) {
        actors.require(Role.COMMUNE_POLICE, Role.STATION_STAFF, Role.STATION_HEAD);
        VerificationRequest request = find(id);
        audit.record(AuditEntry.viewed("verification", id, new CommuneCode(request.communeCode()), "identity"));
        return request;
    }

    /** The open questions of the commune for the list mode, escalated ones first; one entry in the audit trail. */
    public List<VerificationRequest> openQuestions(int limit) {
        actors.require(Role.COMMUNE_POLICE);
        List<VerificationRequest> open = requests.open(actors.scope(), limit);
        open.stream()
                .map(VerificationRequest::communeCode)
                .distinct()
                .forEach(commune -> audit.record(AuditEntry.viewed(
                        "verification", open.size() + " questions", new CommuneCode(commune), "identity")));
        return open;
    }

    /** Answers a question; the step that asked learns of it when the process goes on. */
    public void answer(long id, PoliceAnswer answer) {
        actors.require(Role.COMMUNE_POLICE);
        VerificationRequest request = find(id);
        if (!request.status().equals("OPEN")) {
            throw new Refusal("question-answered");
        }
        AnswerRules.check(answer, clock);
        requests.answer(id, answer, actors.current().username());
        flows.complete(
                CaseKey.of('V', id),
                ANSWER_STEP,
                Map.of("outcome", answer.answer().name()));
        audit.record(AuditEntry.changed(
                "verification",
                id,
                new CommuneCode(request.communeCode()),
                "answer",
                answer.answer().name()));
    }

    /** Result of one answer of many. */
    public record Answered(long id, boolean done, String problem) {}

    /** Gives several questions the same answer; one that cannot be answered leaves the others answered. */
    public List<Answered> answerAll(List<Long> ids, PoliceAnswer answer) {
        List<Answered> results = new ArrayList<>();
        for (Long id : ids) {
            try {
                answer(id, answer);
                results.add(new Answered(id, true, ""));
            } catch (Refusal e) {
                results.add(new Answered(id, false, vn.hososach.refusal.RefusalText.of(e)));
            }
        }
        return results;
    }

    /** The sweep found the question late: it is marked and moves up. */
    @EventListener
    public void on(WorkItemOverdue overdue) {
        if (overdue.processKey().equals("identity-verification")) {
            flows.tell(overdue.caseKey(), "verification-overdue", Map.of());
        }
    }

    private VerificationRequest find(long id) {
        return requests.find(actors.scope(), id).orElseThrow(() -> new Refusal("question-not-found"));
    }
}
