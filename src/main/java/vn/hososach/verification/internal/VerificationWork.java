package vn.hososach.verification.internal;

import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.IdentityQuestion.Candidate;
import vn.hososach.handover.VerificationAnswered;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.verification.VerificationRequest;
import vn.hososach.worklist.WorkItemDescriber;
import vn.hososach.worklist.WorkItemDetails;

/** What the process asks for: the answer's way back, the escalation, and what the inbox shows. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VerificationWork implements WorkItemDescriber {

    private final RequestStore requests;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;

    VerificationWork(RequestStore requests, Actors actors, ApplicationEventPublisher events, AuditTrail audit) {
        this.requests = requests;
        this.actors = actors;
        this.events = events;
        this.audit = audit;
    }

    @Override
    public boolean describes(String processKey) {
        return processKey.equals("identity-verification");
    }

    @Override
    public WorkItemDetails describe(CaseKey key) {
        VerificationRequest request = find(key);
        WorkItemDetails details = WorkItemDetails.of(new CommuneCode(request.communeCode()), request.question())
                .findings(java.util.List.of(), "ERROR");
        if (request.candidates().isEmpty()) {
            return details;
        }
        Candidate first = request.candidates().get(0);
        String id = first.personalId();
        return details.about(
                first.fullName(),
                first.birthDate().length() >= 4 ? year(first.birthDate()) : null,
                id.length() > 4 ? "•••• " + id.substring(id.length() - 4) : null);
    }

    private static String year(String date) {
        return date.charAt(2) == '/' ? date.substring(date.length() - 4) : date.substring(0, 4);
    }

    public void publishAnswer(CaseKey key) {
        VerificationRequest request = find(key);
        events.publishEvent(new VerificationAnswered(
                new CaseKey(request.caseKey()),
                request.communeCode(),
                request.id(),
                Objects.requireNonNull(request.answer()).name(),
                requests.corrected(request.id()),
                request.note() == null ? "" : request.note(),
                Objects.requireNonNull(request.answeredBy())));
    }

    public void escalate(CaseKey key) {
        VerificationRequest request = find(key);
        if (requests.escalate(request.id())) {
            audit.record(AuditEntry.of(
                    "ESCALATE",
                    "verification",
                    request.id(),
                    new CommuneCode(request.communeCode()),
                    "due " + request.dueAt()));
        }
    }

    private VerificationRequest find(CaseKey key) {
        return requests.find(actors.scope(), key.id()).orElseThrow(() -> new Refusal("question-not-found"));
    }
}
