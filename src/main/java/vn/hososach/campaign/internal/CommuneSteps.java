package vn.hososach.campaign.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.territory.CommuneCode;

/** Notes what happened in communes and lets their processes follow. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommuneSteps {

    private final CommuneRows rows;
    private final CommunePhases phases;
    private final DailyWatch watch;

    CommuneSteps(CommuneRows rows, CommunePhases phases, DailyWatch watch) {
        this.rows = rows;
        this.phases = phases;
        this.watch = watch;
    }

    public void dataTakenIn(CommuneCode commune) {
        rows.dataTakenIn(commune);
        advance(commune);
    }

    /** Also keeps the counts of the day, which a review changes most. */
    public void reviewed(List<String> communes) {
        rows.reviewed(communes);
        watch.snapshot(communes);
        communes.stream().map(CommuneCode::new).forEach(this::advance);
    }

    private void advance(CommuneCode commune) {
        rows.latest(commune).map(CommuneCampaign::id).ifPresent(phases::advance);
    }
}
