package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import vn.hososach.access.Actor;
import vn.hososach.campaign.CampaignQueries;
import vn.hososach.campaign.Progress;
import vn.hososach.campaign.ProgressQueries;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;

/** Chooses what somebody sees of the targets: his commune with its way, or all communes side by side. */
@org.springframework.stereotype.Component
public class ProgressPanels {

    private final CampaignQueries campaigns;
    private final ProgressQueries progress;

    ProgressPanels(CampaignQueries campaigns, ProgressQueries progress) {
        this.campaigns = campaigns;
        this.progress = progress;
    }

    Component of(Actor actor) {
        Optional<CommuneCode> commune = CampaignLine.commune(actor.scope());
        return commune.isPresent()
                ? commune.flatMap(progress::of)
                        .<Component>map(CommunePanel::new)
                        .orElseGet(ProgressPanels::none)
                : campaigns
                        .current()
                        .<Component>map(it -> communes(progress.ofCampaign(it.id())))
                        .orElseGet(ProgressPanels::none);
    }

    private static Component communes(List<Progress> all) {
        return all.isEmpty() ? none() : new CommunesPanel(all);
    }

    private static Component none() {
        Div panel = new Div(new EmptyState(
                Glyph.CAMPAIGN,
                "Chưa có chiến dịch nào",
                "Tiến độ so với mục tiêu hiện ra khi xã, phường tham gia một chiến dịch."));
        panel.addClassName("panel");
        return panel;
    }
}
