package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import vn.hososach.matching.Explanation;
import vn.hososach.ui.frame.MatchWords;

/**
 * What each field adds to or takes from the odds that two records are of one person, in bits, one under the other; each bar
 * begins where the one before it ended.
 */
class Waterfall extends Div {

    private record Bar(String title, String found, double bits) {}

    /** {@code weight} is the sum with what the set as a whole adds. */
    Waterfall(String title, Explanation why, double weight) {
        addClassName("waterfall");
        List<Bar> bars = bars(why, weight);
        double low = 0;
        double high = 0;
        double sum = 0;
        for (Bar bar : bars) {
            sum += bar.bits();
            low = Math.min(low, sum);
            high = Math.max(high, sum);
        }
        NativeTable table = new NativeTable();
        table.setCaptionText(title);
        NativeTableBody body = table.addBody();
        sum = 0;
        for (Bar bar : bars) {
            row(body, bar.title(), bar.found(), bar.bits(), bar(sum, sum + bar.bits(), low, high));
            sum += bar.bits();
        }
        NativeTableRow total = row(body, "Tổng", total(weight, why.vetoed()), weight, bar(0, weight, low, high));
        total.addClassName("waterfall-total");
        Paragraph caption =
                new Paragraph("Mỗi bit gấp đôi khả năng là một người; dưới 0 là nhiều khả năng khác người.");
        caption.addClassName("caption");
        add(table, caption);
    }

    private static List<Bar> bars(Explanation why, double weight) {
        List<Bar> bars = new ArrayList<>();
        bars.add(new Bar("Ban đầu", "hai hồ sơ bất kỳ", why.prior()));
        why.steps()
                .forEach(step -> bars.add(new Bar(
                        MatchWords.field(step.field()), MatchWords.level(step.field(), step.level()), step.bits())));
        if (Math.abs(why.rarity()) >= 0.05) {
            bars.add(new Bar("Độ hiếm của tên", why.rarity() > 0 ? "tên ít gặp" : "tên nhiều người có", why.rarity()));
        }
        if (Math.abs(weight - why.score()) >= 0.05) {
            bars.add(new Bar("Cả nhóm và ứng viên khác", "so với các hồ sơ khác", weight - why.score()));
        }
        return bars;
    }

    private static String total(double weight, boolean vetoed) {
        if (vetoed) {
            return "có điều loại trừ: không bao giờ là một người";
        }
        return weight > 0 ? "nhiều khả năng là một người" : "nhiều khả năng khác người";
    }

    private static NativeTableRow row(NativeTableBody body, String title, String found, double bits, Div bar) {
        NativeTableRow row = body.addRow();
        row.addHeaderCell().setText(title);
        row.addDataCell().setText(found);
        row.addDataCell().add(bar);
        NativeTableCell number = row.addDataCell();
        number.add(new Span(MatchWords.bits(bits)));
        number.addClassName("waterfall-bits");
        return row;
    }

    private static Div bar(double from, double to, double low, double high) {
        double width = Math.max(high - low, 1);
        Div bar = new Div();
        bar.addClassNames("waterfall-bar", to >= from ? "waterfall-for" : "waterfall-against");
        bar.getStyle()
                .set("margin-left", percent((Math.min(from, to) - low) / width))
                .set("width", percent(Math.abs(to - from) / width));
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static String percent(double share) {
        return String.format(java.util.Locale.ROOT, "%.1f%%", share * 100);
    }
}
