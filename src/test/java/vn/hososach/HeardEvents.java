package vn.hososach;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.VerificationAnswered;

/** Hears what one step tells another, so that a test of the first can look at it. */
@Component
public class HeardEvents {

    public final List<ApprovalDecided> decisions = new CopyOnWriteArrayList<>();
    public final List<VerificationAnswered> answers = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ApprovalDecided decision) {
        decisions.add(decision);
    }

    @EventListener
    void on(VerificationAnswered answer) {
        answers.add(answer);
    }
}
