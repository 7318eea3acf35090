package vn.hososach.ui.calibration;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.hososach.linkage.CalibrationQueries.WeightFigure;
import vn.hososach.ui.calibration.FigureTable.Figure;
import vn.hososach.ui.frame.Formats;

/** How weights are distributed: one column for each two bits, automatic routes and those for people one on the other. */
class WeightChart extends Div {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 200;
    private static final int BOTTOM = 24;
    private static final int TOP = 16;
    private static final int STEP = 2;

    private record Column(long automatic, long people) {
        Column plus(Column other) {
            return new Column(automatic + other.automatic, people + other.people);
        }

        long all() {
            return automatic + people;
        }
    }

    private final TreeMap<Integer, Column> columns = new TreeMap<>();

    WeightChart(List<WeightFigure> weights) {
        addClassName("chart");
        for (WeightFigure weight : weights) {
            long found = weight.links() + weight.pairs();
            boolean automatic = weight.route().startsWith("AUTOMATIC");
            columns.merge(
                    Math.floorDiv(weight.bits(), STEP) * STEP,
                    new Column(automatic ? found : 0, automatic ? 0 : found),
                    Column::plus);
        }
        if (!columns.isEmpty()) {
            // inside an HTML element: one made as <svg> itself would be an unknown HTML tag, its labels plain text
            add(new Html("<div><svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT
                    + "\" role=\"img\" aria-label=\"Phân bố trọng số\">" + bars() + axis() + "</svg></div>"));
            add(legend(), new Details("Xem bảng", table()));
        }
    }

    private String bars() {
        double tallest = columns.values().stream()
                .mapToDouble(column -> Math.log1p(column.all()))
                .max()
                .orElse(1);
        StringBuilder svg = new StringBuilder();
        for (Map.Entry<Integer, Column> entry : columns.entrySet()) {
            Column column = entry.getValue();
            double height = (HEIGHT - TOP - BOTTOM) * Math.log1p(column.all()) / tallest;
            double people = height * column.people() / column.all();
            double base = HEIGHT - BOTTOM;
            svg.append(rect("weight-automatic", entry.getKey(), base - height, height - people))
                    .append(rect("weight-people", entry.getKey(), base - people, people));
        }
        return svg.toString();
    }

    private String rect(String style, int bits, double y, double height) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                style,
                x(bits) + 1,
                y,
                Math.max(1, width() - 2),
                height);
    }

    private String axis() {
        StringBuilder svg = new StringBuilder();
        int every = Math.max(1, (last() - first()) / STEP / 12) * STEP;
        for (int bits = Math.floorDiv(first(), every) * every; bits <= last(); bits += every) {
            if (bits >= first()) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<text class=\"chart-axis\" x=\"%.1f\" y=\"%d\">%s</text>",
                        x(bits),
                        HEIGHT - 8,
                        bits < 0 ? "−" + -bits : String.valueOf(bits)));
            }
        }
        return svg.toString();
    }

    private int first() {
        return columns.firstKey();
    }

    private int last() {
        return columns.lastKey();
    }

    private double width() {
        return WIDTH / (double) ((last() - first()) / STEP + 1);
    }

    private double x(int bits) {
        return (bits - first()) / (double) STEP * width();
    }

    private static Div legend() {
        Div legend = new Div();
        legend.addClassName("weight-legend");
        legend.add(new Html("<span><i class=\"weight-automatic\"></i> tự động</span>"));
        legend.add(new Html("<span><i class=\"weight-people\"></i> người quyết định</span>"));
        legend.add(new Html("<span>trục đứng theo lô-ga-rít</span>"));
        return legend;
    }

    private FigureTable table() {
        FigureTable table = new FigureTable("Từ (bit)", "Tự động", "Người quyết định");
        columns.forEach((bits, column) -> table.row(
                new Figure(String.valueOf(bits)),
                new Figure(Formats.number(column.automatic())),
                new Figure(Formats.number(column.people()))));
        return table;
    }
}
