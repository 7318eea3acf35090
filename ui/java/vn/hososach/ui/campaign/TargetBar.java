package vn.hososach.ui.campaign;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import vn.hososach.campaign.Goal;
import vn.hososach.ui.frame.Badge;
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
        Div head = new Div(name, standing(goal, endsOn), value);
        head.addClassName("target-head");
        Span caption = new Span(Formats.number(goal.done()) + " / " + Formats.number(goal.whole()) + " " + what
                + " · mục tiêu " + Formats.decimal(goal.target()) + " %" + outlook(goal, what));
        caption.addClassName("caption");
        add(head, track(goal), caption);
    }

    /** Where it stands today, and whether the pace of late is enough for the day it is due. */
    static Badge standing(Goal goal, LocalDate endsOn) {
        if (goal.reached()) {
            return new Badge(Badge.Tone.DONE, "Đạt mục tiêu");
        }
        if (goal.behind()) {
            return new Badge(Badge.Tone.OVERDUE, "Chậm so với kế hoạch");
        }
        if (goal.planned() == 0) {
            return new Badge(Badge.Tone.QUIET, "Mới bắt đầu");
        }
        return goal.expectedOn() == null || goal.expectedOn().isAfter(endsOn)
                ? new Badge(Badge.Tone.DOUBT, "Có nguy cơ chậm")
                : new Badge(Badge.Tone.INFO, "Đúng kế hoạch");
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
