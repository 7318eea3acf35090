package vn.hososach.verification;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.VerificationRequested;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;
import vn.hososach.territory.CommuneCode;
import vn.hososach.verification.internal.Answering;
import vn.hososach.verification.internal.RequestStore;
import vn.hososach.worklist.CaseFlows;
import vn.hososach.worklist.WorkItemOverdue;

/** Where the commune police answer questions about identity (requirement C-10). They confirm; they never approve. */
@Service
@Transactional
public class VerificationDesk {

    private static final Logger LOG = LoggerFactory.getLogger(VerificationDesk.class);

    private final RequestStore requests;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;
    private final Answering answering;

    VerificationDesk(RequestStore requests, CaseFlows flows, Actors actors, AuditTrail audit, Answering answering) {
        this.requests = requests;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
        this.answering = answering;
    }

    /** A step has a question: it becomes a task of the commune's police. */
    @EventListener
    public void on(VerificationRequested request) {
        long id = requests.insert(request, actors.current().username());
        CaseKey key = CaseKey.of('V', id);
        flows.start("identity-verification", key, Map.of());
        requests.takeDueTime(id, key);
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
                        "verification", open.size() + " người", new CommuneCode(commune), "identity")));
        return open;
    }

    /** Answers a question; the step that asked learns of it when the process goes on. */
    public void answer(long id, PoliceAnswer answer) {
        actors.require(Role.COMMUNE_POLICE);
        answering.answer(id, answer);
    }

    /** Result of one answer of many. */
    public record Answered(long id, boolean done, String problem) {}

    /** Gives several questions the same answer, each in a transaction of its own; the result says which failed and why. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Answered> answerAll(List<Long> ids, PoliceAnswer answer) {
        actors.require(Role.COMMUNE_POLICE);
        return ids.stream().map(id -> one(id, answer)).toList();
    }

    private Answered one(long id, PoliceAnswer answer) {
        try {
            answering.answer(id, answer);
            return new Answered(id, true, "");
        } catch (Refusal refusal) {
            return new Answered(id, false, RefusalText.of(refusal));
        } catch (RuntimeException e) {
            LOG.error("question {} could not be answered", id, e);
            return new Answered(id, false, RefusalText.text("error.answer", Map.of("question", "V-" + id)));
        }
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
