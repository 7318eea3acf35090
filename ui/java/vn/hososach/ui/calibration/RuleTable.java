package vn.hososach.ui.calibration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hososach.linkage.CalibrationQueries.RuleFigure;
import vn.hososach.linkage.RuleAssessment;
import vn.hososach.ui.calibration.FigureTable.Figure;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.MatchRules;

/** Each routing rule with its volume, its measured precision and what the answers speak for. */
class RuleTable extends FigureTable {

    private static final int SHOWN = 10;

    RuleTable(List<RuleAssessment> rules, MatchRules titles, UnaryOperator<String> names) {
        super(
                "Quy tắc",
                "Đường đi",
                "Liên kết",
                "Cặp hồ sơ",
                "Đúng",
                "Sai",
                "Độ chính xác",
                "Ít nhất (95 %)",
                "Đề nghị");
        for (RuleAssessment rule : rules) {
            row(
                    communes(rule, rule.rule() + " · " + titles.title(rule.rule()), names),
                    RouteWords.title(rule.route()),
                    number(rule.links()),
                    number(rule.pairs()),
                    number(rule.confirmed()),
                    number(rule.refused()),
                    new Figure(rule.precision().map(RuleTable::percent).orElse("–")),
                    new Figure(rule.precision().isEmpty() ? "–" : percent(rule.atLeast())),
                    advice(rule.advice()));
        }
    }

    private static Component communes(RuleAssessment rule, String title, UnaryOperator<String> names) {
        List<RuleFigure> answered =
                rule.communes().stream().filter(f -> f.precision().isPresent()).toList();
        if (answered.isEmpty()) {
            return new Span(title);
        }
        UnorderedList list = new UnorderedList();
        answered.stream()
                .limit(SHOWN)
                .forEach(f -> list.add(new ListItem(names.apply(f.commune()) + ": "
                        + f.precision().map(RuleTable::percent).orElse("–") + " ("
                        + Formats.number(f.confirmed()) + " đúng, " + Formats.number(f.refused()) + " sai)")));
        Details details = new Details(title, list);
        details.addClassName("rule-communes");
        return details;
    }

    private static Badge advice(RuleAssessment.Advice advice) {
        return switch (advice) {
            case KEEP -> new Badge(Badge.Tone.QUIET, "Giữ nguyên");
            case NEEDS_ANSWERS -> new Badge(Badge.Tone.QUIET, "Chưa có trả lời");
            case LET_PEOPLE_DECIDE -> new Badge(Badge.Tone.OVERDUE, "Chuyển cho cán bộ quyết định");
            case MAY_BE_AUTOMATIC -> new Badge(Badge.Tone.DONE, "Có thể tự động");
        };
    }

    private static Figure number(long value) {
        return new Figure(Formats.number(value));
    }

    private static String percent(double share) {
        return Formats.decimal(Math.floor(share * 10_000) / 100) + " %";
    }
}
