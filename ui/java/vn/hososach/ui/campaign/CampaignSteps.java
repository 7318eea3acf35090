package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.campaign.Campaign;
import vn.hososach.campaign.CampaignDesk;
import vn.hososach.campaign.CampaignQueries;
import vn.hososach.campaign.CampaignStatus;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.campaign.CommuneCampaignDesk;
import vn.hososach.campaign.Phase;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Toasts;

/** Where the campaign stands for this person, and the one thing, if any, that he has to confirm now. */
@org.springframework.stereotype.Component
public class CampaignSteps {

    private final CampaignQueries campaigns;
    private final CommuneCampaignDesk communeDesk;
    private final CampaignDesk campaignDesk;

    CampaignSteps(CampaignQueries campaigns, CommuneCampaignDesk communeDesk, CampaignDesk campaignDesk) {
        this.campaigns = campaigns;
        this.communeDesk = communeDesk;
        this.campaignDesk = campaignDesk;
    }

    /** The panel for this person; empty when no campaign goes on. {@code done} runs after something was confirmed. */
    Optional<Component> of(Actor me, Command done) {
        Optional<CommuneCampaign> commune = CampaignLine.commune(me.scope()).flatMap(campaigns::ofCommune);
        return commune.isPresent()
                ? commune.map(it -> communePanel(it, me.role(), done))
                : campaigns.current().map(it -> campaignPanel(it, me, done));
    }

    private Component communePanel(CommuneCampaign it, Role role, Command done) {
        List<Component> parts = new ArrayList<>();
        parts.add(
                new Badge(Badge.Tone.INFO, it.communeName() + ": " + it.phase().title()));
        parts.add(fact("Tập huấn", Formats.date(it.trainingConfirmedAt())));
        parts.add(fact("Có dữ liệu", Formats.date(it.dataTakenInAt())));
        parts.add(fact("Rà soát", Formats.date(it.reviewedAt())));
        parts.add(fact("Xác nhận hoàn thành", Formats.date(it.signedOffAt())));
        if (role == Role.STATION_HEAD && it.phase() == Phase.TRAINING) {
            parts.add(main("Xác nhận đã tập huấn", () -> {
                communeDesk.confirmTraining(it.id());
                finish("Đã ghi nhận Trạm Y tế hoàn thành tập huấn.", done);
            }));
        }
        if (role == Role.COMMUNE_CHAIR && it.phase() == Phase.SIGN_OFF) {
            parts.add(main("Xác nhận hoàn thành", () -> askToSignOff(it, done)));
        }
        return panel(parts);
    }

    private void askToSignOff(CommuneCampaign it, Command done) {
        ConfirmDialog dialog = new ConfirmDialog(
                "Xác nhận hoàn thành chiến dịch",
                "Chiến dịch tại " + it.communeName() + " kết thúc sau khi Chủ tịch xác nhận.",
                "Xác nhận hoàn thành",
                confirm -> {
                    communeDesk.signOff(it.id());
                    finish("Đã xác nhận chiến dịch hoàn thành tại " + it.communeName() + ".", done);
                });
        dialog.setCancelable(true);
        dialog.setCancelText("Xem lại");
        dialog.open();
    }

    private Component campaignPanel(Campaign it, Actor me, Command done) {
        List<Component> parts = new ArrayList<>();
        parts.add(new Badge(Badge.Tone.INFO, it.name() + ": " + it.status().title()));
        parts.add(fact("Thời gian", Formats.date(it.startsOn()) + " – " + Formats.date(it.endsOn())));
        if (me.role() == Role.SUPERVISOR && it.status() == CampaignStatus.REPORTING) {
            parts.addAll(it.finalWrittenBy() == null ? writing(it, done) : approving(it, me, done));
        }
        return panel(parts);
    }

    private List<Component> writing(Campaign it, Command done) {
        TextArea report = new TextArea("Báo cáo tổng kết");
        report.addClassName("final-report");
        return List.of(report, main("Trình báo cáo tổng kết", () -> {
            campaignDesk.writeFinalReport(it.id(), report.getValue());
            finish("Đã trình báo cáo tổng kết.", done);
        }));
    }

    private List<Component> approving(Campaign it, Actor me, Command done) {
        Span text = new Span(it.finalReport());
        text.addClassName("final-report");
        if (me.username().equals(it.finalWrittenBy())) {
            return List.of(text, new Badge(Badge.Tone.DOUBT, "Người lập báo cáo không tự duyệt được"));
        }
        return List.of(text, main("Duyệt báo cáo tổng kết", () -> {
            campaignDesk.approveFinalReport(it.id());
            finish("Đã duyệt báo cáo tổng kết; chiến dịch kết thúc.", done);
        }));
    }

    private static void finish(String words, Command done) {
        Toasts.success(words);
        done.execute();
    }

    private static Span fact(String name, String value) {
        Span fact = new Span(name + ": " + (value.isEmpty() ? "chưa" : value));
        fact.addClassName("caption");
        return fact;
    }

    private static Button main(String text, Command action) {
        Button button = new Button(text, click -> action.execute());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Div panel(List<Component> parts) {
        Div panel = new Div(parts.toArray(Component[]::new));
        panel.addClassNames("panel", "campaign-steps");
        return panel;
    }
}
