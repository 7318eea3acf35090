package vn.hososach.ui.calibration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.linkage.CalibrationQueries;
import vn.hososach.linkage.CalibrationQueries.RuleFigure;
import vn.hososach.linkage.RuleAssessment;
import vn.hososach.linkage.WorkForecast;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneQueries;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.MatchRules;
import vn.hososach.ui.frame.PageHead;

/** How good the matcher is and what it costs: for Sở Y tế, which may move its thresholds. Figures only, no names. */
@Route(value = "doi-khop", layout = MainLayout.class)
@PageTitle("Hiệu chuẩn đối khớp · Hồ Sơ Sạch")
@RolesAllowed("SUPERVISOR")
public class CalibrationView extends Div {

    private final CalibrationQueries queries;

    public CalibrationView(CalibrationQueries queries, CommuneQueries communes, MatchRules titles, Actors actors) {
        this.queries = queries;
        addClassNames("page", "calibration");
        Scope scope = actors.scope();
        add(new PageHead("Hiệu chuẩn đối khớp").facts(facts()));
        if (queries.lastRun().isEmpty()) {
            add(new EmptyState(Glyph.DUPLICATE, "Chưa có lần đối khớp nào", "Đối khớp chạy cùng mỗi lần rà soát."));
            return;
        }
        List<RuleFigure> rules = queries.rules(scope);
        add(
                section(
                        "Độ chính xác theo quy tắc",
                        "Đo bằng trả lời của cán bộ. Quy tắc tự động phải đúng ít nhất 99,9 % với độ tin cậy 95 %,"
                                + " tức là 3.000 trả lời không sai.",
                        new RuleTable(RuleAssessment.of(rules), titles, names(communes))),
                section(
                        "Phân bố trọng số",
                        "Số cặp hồ sơ và số liên kết với dân cư theo bit. Bên trái của 0 là nhiều khả năng khác người.",
                        new WeightChart(queries.weights(scope))),
                section(
                        "Khóa tìm cặp",
                        "Mỗi khóa đưa ra bao nhiêu cặp, giữ lại bao nhiêu, và bao nhiêu cặp chỉ khóa đó tìm được. Khối"
                                + " quá lớn không so từng cặp.",
                        new KeyTable(queries.keys(scope))),
                section(
                        "Dự báo việc thủ công theo xã",
                        "Theo nhịp " + WorkForecast.PER_DAY + " quyết định một ngày của một trạm.",
                        new ForecastTable(WorkForecast.of(rules), names(communes))));
    }

    private String facts() {
        return queries.lastRun()
                .map(run -> "Lần chạy " + run.run() + " · " + Formats.time(run.startedAt()) + " · mô hình phiên bản "
                        + run.modelVersion() + " · " + Formats.number(run.records()) + " hồ sơ, "
                        + Formats.number(run.registerRows()) + " người dân · so " + Formats.number(run.compared())
                        + " cặp trong " + seconds(Duration.between(run.startedAt(), run.finishedAt())))
                .orElse("");
    }

    private static UnaryOperator<String> names(CommuneQueries communes) {
        Map<CommuneCode, String> names = communes.names();
        return code -> names.getOrDefault(new CommuneCode(code), code);
    }

    private static String seconds(Duration time) {
        return Formats.decimal(Math.round(time.toMillis() / 100.0) / 10.0) + " giây";
    }

    private static Div section(String title, String caption, Div content) {
        Paragraph words = new Paragraph(caption);
        words.addClassName("caption");
        Div section = new Div(new H2(title), words, content);
        section.addClassName("panel");
        return section;
    }
}
