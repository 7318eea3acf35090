package vn.hososach.ui.campaign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.hososach.campaign.Goal;
import vn.hososach.ui.frame.Formats;

/** An indicator against its target: bar, target line, how many are missing, and what that means for each day. */
class TargetBar extends Div {

    /** {@code what} is what is counted, for example "hồ sơ"; {@code endsOn} is when the target is due. */
    TargetBar(String title, String what, Goal goal, LocalDate endsOn) {
        addClassName("target-bar");
        Span name = new Span(title);
        name.addClassName("target-title");
        Span value = new Span(Formats.percent(goal.done(), goal.whole()));
        value.addClassName("target-value");
        Div head = new Div(name, new StandingMark(goal.standing(endsOn), true), value);
        head.addClassName("target-head");
        Span caption = new Span(Formats.number(goal.done()) + " / " + Formats.number(goal.whole()) + " " + what
                + " · mục tiêu " + Formats.decimal(goal.target()) + " %" + outlook(goal, what));
        caption.addClassName("caption");
        add(head, track(goal), caption);
    }

    private static String outlook(Goal goal, String what) {
        if (goal.reached() || goal.whole() == 0) {
            return "";
        }
        String expected =
                goal.expectedOn() == null ? "chưa thấy ngày đạt" : "dự kiến đạt " + Formats.date(goal.expectedOn());
        return " · còn thiếu " + Formats.number(goal.missing()) + " " + what + ", cần "
                + Formats.number(goal.perWorkingDay()) + " mỗi ngày làm việc, gần đây "
                + Formats.decimal(goal.pace()) + " · " + expected;
    }

    private static Div track(Goal goal) {
        Div fill = new Div();
        fill.addClassName(goal.reached() ? "target-fill-reached" : "target-fill");
        Div mark = new Div();
        mark.addClassName("target-mark");
        Div track = new Div(fill, mark);
        track.addClassName("target-track");
        track.getStyle().set("--share", goal.value() + "%").set("--target", goal.target() + "%");
        track.getElement().setAttribute("role", "img");
        track.getElement()
                .setAttribute(
                        "aria-label",
                        Formats.decimal(goal.value()) + " %, mục tiêu " + Formats.decimal(goal.target()) + " %");
        return track;
    }
}
