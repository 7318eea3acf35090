package vn.hososach.campaign.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.campaign.Phase;
import vn.hososach.campaign.internal.CommuneRows.ClosingReason;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.MonthlyReportDue;
import vn.hososach.worklist.CaseFlows;

/**
 * Lets a commune's process follow the facts, whatever their order was: data may have come before the training was
 * confirmed. A message that the process does not wait for yet is sent again by the next sweep.
 */
@Component
@Transactional
public class CommunePhases {

    private final CommuneRows rows;
    private final CaseFlows flows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CommunePhases(CommuneRows rows, CaseFlows flows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.flows = flows;
        this.events = events;
        this.clock = clock;
    }

    /** Moves the commune as far as its facts allow. */
    public void advance(long id) {
        rows.lock(id).ifPresent(this::closeWhenOver);
        rows.find(id).ifPresent(commune -> {
            Phase phase = commune.phase();
            phase = step(phase, Phase.INTAKE, commune.dataTakenInAt() != null, id, "data-taken-in", Phase.REVIEW);
            phase = step(phase, Phase.REVIEW, commune.reviewedAt() != null, id, "review-completed", Phase.WORKING);
            phase = step(
                    phase, Phase.WORKING, commune.closingAt() != null, id, "targets-reached-or-ended", Phase.SIGN_OFF);
            if (phase != commune.phase()) {
                rows.phase(id, phase);
            }
        });
    }

    private Phase step(Phase now, Phase from, boolean fact, long id, String message, Phase to) {
        return now == from && fact && flows.tell(CaseKey.of('K', id), message, Map.of()) ? to : now;
    }

    /** The month in which the time ran out is owed a report like any other. */
    private void closeWhenOver(CommuneCampaign commune) {
        boolean open = commune.phase() == Phase.WORKING && commune.closingAt() == null;
        if (open && commune.endsOn().isBefore(LocalDate.now(clock))) {
            rows.closing(commune.id(), ClosingReason.ENDED);
            events.publishEvent(new MonthlyReportDue(commune.commune().value(), YearMonth.from(commune.endsOn())));
        }
    }
}
