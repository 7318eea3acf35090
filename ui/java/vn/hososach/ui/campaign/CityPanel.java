package vn.hososach.ui.campaign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import vn.hososach.campaign.CityProgress;
import vn.hososach.campaign.Kpis;
import vn.hososach.campaign.Progress;

/** The city: both targets and the way to them, the communes as tiles by their pace, and their ranking. */
class CityPanel extends Div {

    CityPanel(CityProgress city, List<Progress> communes) {
        addClassName("dashboard-city");
        Div targets = new Div(
                new H2("Toàn thành phố"),
                new TargetBar(
                        "Hồ sơ đúng, đủ thông tin hành chính",
                        "hồ sơ",
                        city.administrative(),
                        city.campaign().endsOn()),
                new TargetBar(
                        "Hồ sơ đủ thông tin sức khỏe cơ bản",
                        "hồ sơ",
                        city.health(),
                        city.campaign().endsOn()),
                new IndicatorList(city.kpis()));
        targets.addClassNames("panel", "targets");
        BurnUpPanel.Window window = new BurnUpPanel.Window(
                city.campaign().startsOn(), city.campaign().endsOn());
        Div charts = new Div(
                new BurnUpPanel(
                        "Hành chính: đường đến mục tiêu", city.days(), Kpis::k1a, city.administrative(), window),
                new BurnUpPanel("Sức khỏe: đường đến mục tiêu", city.days(), Kpis::k2, city.health(), window),
                new BurnUpPanel("Người đã xử lý xong (K7)", city.days(), Kpis::k7, city.processed(), window));
        charts.addClassName("dashboard-city");
        Div row = new Div(targets, charts);
        row.addClassName("dashboard-row");
        add(row, new TileMap(communes), new CommunesPanel(communes));
    }
}
