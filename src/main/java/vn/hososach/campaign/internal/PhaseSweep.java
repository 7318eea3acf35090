package vn.hososach.campaign.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;

/** Looks for communes whose process lags behind the facts; each is a transaction of its own. */
@Component
public class PhaseSweep {

    private static final Logger LOG = LoggerFactory.getLogger(PhaseSweep.class);

    private final CommuneRows rows;
    private final CommunePhases phases;
    private final TransactionTemplate transaction;
    private final Actors actors;
    private final Clock clock;

    PhaseSweep(CommuneRows rows, CommunePhases phases, TransactionTemplate transaction, Actors actors, Clock clock) {
        this.rows = rows;
        this.phases = phases;
        this.transaction = transaction;
        this.actors = actors;
        this.clock = clock;
    }

    @Scheduled(
            fixedDelayString = "${hss.campaign.sweep:PT1M}",
            initialDelayString = "${hss.campaign.sweep-first:PT30S}")
    public void sweep() {
        actors.runAs(actors.system("campaign"), () -> {
            List<Long> movable = transaction.execute(status -> rows.movable(LocalDate.now(clock)));
            movable.forEach(this::advance);
        });
    }

    private void advance(long id) {
        try {
            phases.advance(id);
        } catch (RuntimeException e) {
            LOG.warn("campaign of commune K-{} could not be moved on; the next sweep tries again", id, e);
        }
    }
}
