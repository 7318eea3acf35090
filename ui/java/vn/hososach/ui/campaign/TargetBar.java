package vn.hososach.ui.campaign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;

/** A share against its target: bar, target line, and how many are still missing, in numbers. */
class TargetBar extends Div {

    /**
     * @param what what is counted, for example "hồ sơ đủ thông tin hành chính"
     * @param target per cent
     */
    TargetBar(String title, String what, long part, long whole, double target) {
        addClassName("target-bar");
        long missing = Math.max(0, (long) Math.ceil(whole * target / 100) - part);
        boolean reached = whole > 0 && missing == 0;
        Span name = new Span(title);
        name.addClassName("target-title");
        Span value = new Span(Formats.percent(part, whole));
        value.addClassName("target-value");
        Div head = new Div(
                name,
                value,
                reached
                        ? new Badge(Badge.Tone.DONE, "Đạt mục tiêu")
                        : new Badge(Badge.Tone.DOUBT, "Còn thiếu " + Formats.number(missing)));
        head.addClassName("target-head");
        Span caption = new Span(Formats.number(part) + " / " + Formats.number(whole) + " " + what + " · mục tiêu "
                + Formats.decimal(target) + " %");
        caption.addClassName("caption");
        add(head, track(whole == 0 ? 0 : 100.0 * part / whole, target, reached), caption);
    }

    private static Div track(double percent, double target, boolean reached) {
        Div fill = new Div();
        fill.addClassName(reached ? "target-fill-reached" : "target-fill");
        Div mark = new Div();
        mark.addClassName("target-mark");
        Div track = new Div(fill, mark);
        track.addClassName("target-track");
        track.getStyle().set("--share", percent + "%").set("--target", target + "%");
        track.getElement().setAttribute("role", "img");
        track.getElement()
                .setAttribute(
                        "aria-label", Formats.decimal(percent) + " %, mục tiêu " + Formats.decimal(target) + " %");
        return track;
    }
}
