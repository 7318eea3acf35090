package vn.hososach.ui.campaign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import vn.hososach.campaign.Kpis;
import vn.hososach.campaign.Progress;

/** One commune: its three targets, and the way to those of the campaign day by day. */
class CommunePanel extends Div {

    CommunePanel(Progress progress) {
        addClassName("dashboard-row");
        LocalDate ends = progress.campaign().endsOn();
        Div targets = new Div(
                new H2("Mục tiêu của chiến dịch"),
                new TargetBar("Hồ sơ đúng, đủ thông tin hành chính", "hồ sơ", progress.administrative(), ends),
                new TargetBar("Người dân có hồ sơ đúng, đủ", "người", progress.residents(), ends),
                new TargetBar("Hồ sơ đủ thông tin sức khỏe cơ bản", "hồ sơ", progress.health(), ends));
        targets.addClassNames("panel", "targets");
        BurnUpPanel.Window window = new BurnUpPanel.Window(progress.campaign().startsOn(), ends);
        Div charts = new Div(
                new BurnUpPanel(
                        "Hồ sơ đúng, đủ thông tin hành chính theo ngày",
                        progress.days(),
                        Kpis::k1a,
                        progress.administrative(),
                        window),
                new BurnUpPanel(
                        "Hồ sơ đủ thông tin sức khỏe cơ bản theo ngày",
                        progress.days(),
                        Kpis::k2,
                        progress.health(),
                        window),
                new BurnUpPanel(
                        "Người đã xử lý xong theo ngày (K7)", progress.days(), Kpis::k7, progress.processed(), window));
        charts.addClassName("dashboard-city");
        add(targets, charts);
    }
}
