package vn.hososach.casework.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.handover.ActUndone;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.handover.RecordsSplit;
import vn.hososach.handover.ReviewCompleted;

/** Keeps cases in step with what reviews find. */
@Component
class CaseUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(CaseUpkeep.class);
    private static final int AT_ONCE = 100;

    private final CaseClosing closing;
    private final CaseReopening reopening;
    private final KeptDifferences kept;
    private final Actors actors;
    private final TransactionTemplate own;

    CaseUpkeep(
            CaseClosing closing,
            CaseReopening reopening,
            KeptDifferences kept,
            Actors actors,
            PlatformTransactionManager transactions) {
        this.closing = closing;
        this.reopening = reopening;
        this.kept = kept;
        this.actors = actors;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** After the review has been written, a hundred at a time. What fails here is done by the next release. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ReviewCompleted review) {
        actors.runAs(actors.system("casework"), () -> review.communes().forEach(this::close));
    }

    private void close(String commune) {
        try {
            Integer closed = AT_ONCE;
            while (closed != null && closed == AT_ONCE) {
                closed = own.execute(status -> closing.closeNeedless(commune, null, AT_ONCE));
            }
        } catch (RuntimeException e) {
            LOG.warn("cases of {} that a review left without need are closed by the next release", commune, e);
        }
    }

    /** Before the change is committed: by then the records have been reviewed again. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(RecordsChanged changed) {
        Long[] records = changed.recordIds().toArray(Long[]::new);
        actors.runAs(
                actors.system("casework"), () -> closing.closeNeedless(changed.communeCode(), records, records.length));
    }

    /** Records of an undone merge have their cases back; what the next review finds needless is closed as usual. */
    @EventListener
    void on(RecordsSplit split) {
        actors.runAs(actors.system("casework"), () -> reopening.reopen(split));
    }

    @EventListener
    void on(ActUndone undone) {
        kept.withdrawOfAct(actors.scope(), undone.actId());
        closing.undone(actors.scope(), undone.actId());
    }
}
