package vn.hososach.approval.internal;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.approval.internal.BatchStore.BatchRow;
import vn.hososach.decision.DecisionTables;

/**
 * Keeps the sample fair while a batch grows: whoever proposes early or late may be looked at. Until an approver has opened
 * the batch the sample is drawn from all of it again; afterwards what he has seen stays, and the newcomers give their share.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Sampling {

    private final BatchStore batches;
    private final DecisionTables decisions;

    Sampling(BatchStore batches, DecisionTables decisions) {
        this.batches = batches;
        this.decisions = decisions;
    }

    /** A proposal has joined; a batch whose first sample the process has not drawn yet waits for that. */
    void joined(BatchRow batch) {
        if (batch.sampleReason() == null) {
            return;
        }
        BatchStore.Counts counts = batches.counts(batch.id());
        Map<String, Object> rate =
                decisions.single("sampling-rate", Map.of("kind", batch.kind().name(), "batchSize", counts.waiting()));
        int percent = ((Number) rate.get("samplePercent")).intValue();
        int minimum = ((Number) rate.get("sampleMinimum")).intValue();
        String reason = String.valueOf(rate.get("sampleReason"));
        int size = size(counts.waiting(), percent, minimum);
        if (batch.seenTo() == null) {
            batches.drawSample(batch.id(), size, reason);
        } else {
            int share = (int) Math.ceil(counts.unseen() * percent / 100.0) - counts.unseenSampled();
            batches.extendSample(batch.id(), Math.max(size - counts.sampled(), share), reason);
        }
    }

    static int size(int waiting, int percent, int minimum) {
        return Math.min(waiting, Math.max(minimum, (int) Math.ceil(waiting * percent / 100.0)));
    }
}
