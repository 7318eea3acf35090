package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.hososach.ui.frame.Formats;

/** The line of an indicator against its target, with the projection dashed; labels stand at the lines themselves. */
class BurnUpChart extends Div {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 260;
    private static final int LEFT = 44;
    private static final int RIGHT = 24;
    private static final int TOP = 18;
    private static final int BOTTOM = 28;

    private final BurnUp data;
    private final long days;

    BurnUpChart(String title, BurnUp data) {
        this.data = data;
        this.days = Math.max(1, ChronoUnit.DAYS.between(data.start(), data.end()));
        addClassName("chart");
        // inside an HTML element: one made as <svg> itself would be an unknown HTML tag, its labels plain text
        add(new Html("<div><svg viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"" + title + "\">"
                + grid() + target() + plan() + line() + projection() + "</svg></div>"));
    }

    private String grid() {
        StringBuilder svg = new StringBuilder();
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.append(stroke("chart-grid", LEFT, y(percent), WIDTH - RIGHT, y(percent)))
                    .append(text("chart-axis end", LEFT - 6, y(percent) + 4, percent + " %"));
        }
        for (LocalDate day = data.start(); !day.isAfter(data.end()); day = day.plusDays(step())) {
            svg.append(text("chart-axis middle", x(day), HEIGHT - 8, Formats.shortDate(day)));
        }
        return svg.toString();
    }

    private long step() {
        return Math.max(1, Math.round(days / 6.0));
    }

    private String target() {
        double y = y(data.target());
        return stroke("chart-target", LEFT, y, WIDTH - RIGHT, y)
                + text("chart-target-label", LEFT + 6, y - 6, "mục tiêu " + Formats.decimal(data.target()) + " %");
    }

    private String plan() {
        return data.planned()
                .map(from -> stroke("chart-plan", x(from.day()), y(from.percent()), x(data.end()), y(data.target()))
                        + text("chart-plan-label end", x(data.end()) - 4, y(data.target()) + 16, "kế hoạch"))
                .orElse("");
    }

    private String line() {
        String points = data.points().stream()
                .map(point -> number(x(point.day())) + "," + number(y(point.percent())))
                .collect(Collectors.joining(" "));
        return data.last()
                .map(last -> "<polyline class=\"chart-line\" points=\"" + points + "\"/>"
                        + "<circle class=\"chart-dot\" r=\"4\" cx=\"" + number(x(last.day())) + "\" cy=\""
                        + number(y(last.percent())) + "\"/>"
                        + text(
                                "chart-value",
                                x(last.day()) + 8,
                                y(last.percent()) + 16,
                                Formats.percent(last.percent())))
                .orElse("");
    }

    private String projection() {
        return data.projection()
                .flatMap(to -> data.last()
                        .map(from -> stroke(
                                "chart-projection", x(from.day()), y(from.percent()), x(to.day()), y(to.percent()))))
                .orElse("");
    }

    private double x(LocalDate day) {
        return LEFT + (WIDTH - LEFT - RIGHT) * (double) ChronoUnit.DAYS.between(data.start(), day) / days;
    }

    private static double y(double percent) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - percent / 100);
    }

    private static String stroke(String style, double x1, double y1, double x2, double y2) {
        return "<line class=\"" + style + "\" x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2)
                + "\" y2=\"" + number(y2) + "\"/>";
    }

    private static String text(String style, double x, double y, String words) {
        return "<text class=\"" + style + "\" x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + words + "</text>";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
