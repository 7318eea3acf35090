package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import vn.hososach.campaign.CampaignQueries;
import vn.hososach.campaign.Progress;
import vn.hososach.campaign.ProgressQueries;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;

/** What is seen of the targets: one commune with its way, or the city with all its communes. */
@org.springframework.stereotype.Component
public class ProgressPanels {

    private final CampaignQueries campaigns;
    private final ProgressQueries progress;

    ProgressPanels(CampaignQueries campaigns, ProgressQueries progress) {
        this.campaigns = campaigns;
        this.progress = progress;
    }

    /** One commune with its way to the targets. */
    Component ofCommune(CommuneCode commune) {
        return progress.of(commune).<Component>map(CommunePanel::new).orElseGet(ProgressPanels::none);
    }

    /** The whole city: the way of all together, every commune by its pace, and the ranking. */
    Component ofCity() {
        return campaigns.current().map(it -> city(it.id())).orElseGet(ProgressPanels::none);
    }

    private Component city(long campaign) {
        List<Progress> communes = progress.ofCampaign(campaign);
        return communes.isEmpty() ? none() : new CityPanel(progress.ofCity(campaign, communes), communes);
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
