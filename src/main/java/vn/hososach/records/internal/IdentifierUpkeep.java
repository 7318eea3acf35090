package vn.hososach.records.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.handover.DataTakenBack;
import vn.hososach.handover.DataTakenIn;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.handover.ReviewCompleted;

/**
 * Brings numbers in step with records: of few records at once, of whole communes by a sweep, because writing some four rows
 * a record with their indexes would make an import wait for what nobody needs at that moment. A sweep takes one commune, so
 * that other scheduled work is not kept waiting.
 */
@Component
class IdentifierUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(IdentifierUpkeep.class);

    private static final int FEW = 200;

    private final Identifiers identifiers;
    private final Actors actors;
    private final TransactionTemplate transactions;

    IdentifierUpkeep(Identifiers identifiers, Actors actors, TransactionTemplate transactions) {
        this.identifiers = identifiers;
        this.actors = actors;
        this.transactions = transactions;
    }

    @EventListener
    void on(RecordsChanged changed) {
        if (changed.recordIds().size() > FEW) {
            identifiers.due(changed.communeCode());
        } else {
            identifiers.renew(changed.communeCode(), changed.recordIds());
        }
    }

    @EventListener
    void on(DataTakenIn data) {
        due(data.communeCode(), data.kind());
    }

    @EventListener
    void on(DataTakenBack data) {
        due(data.communeCode(), data.kind());
    }

    private void due(String commune, String kind) {
        if (kind.equals("records")) {
            identifiers.due(commune);
        }
    }

    /** A review links records to the register, which knows older numbers of their people. */
    @EventListener
    void on(ReviewCompleted review) {
        review.communes().forEach(identifiers::due);
    }

    @Scheduled(fixedDelayString = "${hss.identifiers.sweep:PT5S}", initialDelayString = "${hss.identifiers.sweep:PT5S}")
    void sweep() {
        try {
            actors.runAs(actors.system("identifiers"), () -> transactions.execute(status -> identifiers.bringOne()));
        } catch (RuntimeException e) {
            LOG.warn("numbers are brought in step by the next sweep", e);
        }
    }
}
