package vn.hososach.ui.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.campaign.CampaignQueries;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.CampaignNotice;
import vn.hososach.ui.frame.Formats;

/** The words of the top bar: which campaign, where, how long still. */
@Component
class CampaignLine implements CampaignNotice {

    private final CampaignQueries campaigns;
    private final Actors actors;
    private final Clock clock;

    CampaignLine(CampaignQueries campaigns, Actors actors, Clock clock) {
        this.campaigns = campaigns;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    public Optional<String> text() {
        return commune(actors.scope())
                .flatMap(campaigns::ofCommune)
                .map(this::communeText)
                .or(() -> campaigns.current().map(it -> it.name() + " · " + left(it.startsOn(), it.endsOn())));
    }

    /** The one commune somebody works in; empty for people of several communes or the city. */
    static Optional<CommuneCode> commune(Scope scope) {
        return scope.city() || scope.communes().size() != 1
                ? Optional.empty()
                : scope.communes().stream().findFirst();
    }

    private String communeText(CommuneCampaign it) {
        String name = campaigns
                .find(it.campaignId())
                .map(campaign -> campaign.name() + " · ")
                .orElse("");
        return name + it.communeName() + " · " + left(it.startsOn(), it.endsOn());
    }

    private String left(LocalDate starts, LocalDate ends) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(starts)) {
            return "bắt đầu " + Formats.date(starts);
        }
        long days = ChronoUnit.DAYS.between(today, ends);
        return days < 0 ? "đã kết thúc " + Formats.date(ends) : "còn " + days + " ngày";
    }
}
