package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.List;
import vn.hososach.ruledesk.RuleChange;

/** The changes of a table, newest first, with what can be done with each. */
class ChangeList extends Div {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    /** What the buttons of a change do. */
    interface Acts {
        void tryOut(RuleChange change);

        void approve(RuleChange change);

        void withdraw(RuleChange change);

        void takeBack(RuleChange change);
    }

    ChangeList(List<RuleChange> changes, String me, Acts acts) {
        addClassNames("panel", "rule-changes");
        add(new H2("Các lần sửa"));
        if (changes.isEmpty()) {
            add(new Span("Bảng này chưa ai sửa."));
        }
        changes.forEach(change -> add(line(change, me, acts)));
    }

    private static Div line(RuleChange change, String me, Acts acts) {
        Span state = new Span(change.state().title());
        state.addClassNames("badge", "rule-state-" + change.state().name().toLowerCase());
        Span what = new Span(change.rowId().replace('_', ' ') + ": "
                + (change.column().equals("row")
                        ? (change.freeze() ? "tắt ngay" : "tắt")
                        : RuleWords.of(change.column(), change.value())));
        what.addClassName("rule-what");
        Span who = new Span("%s soạn %s%s · %s"
                .formatted(
                        change.draftedBy(),
                        WHEN.format(change.draftedAt().atZoneSameInstant(java.time.ZoneId.of("Asia/Ho_Chi_Minh"))),
                        change.approvedBy() == null ? "" : ", " + change.approvedBy() + " duyệt",
                        change.reason()));
        who.addClassName("page-facts");
        Div buttons = new Div();
        buttons.addClassName("page-aside");
        if (change.state() == RuleChange.State.DRAFT) {
            Button approve = button("Duyệt, áp dụng", () -> acts.approve(change));
            approve.setEnabled(!change.draftedBy().equals(me));
            approve.setTooltipText(approve.isEnabled() ? "" : "Người khác phải duyệt dự thảo của bạn");
            buttons.add(
                    button("Thử trên dữ liệu hôm nay", () -> acts.tryOut(change)),
                    approve,
                    button("Rút", () -> acts.withdraw(change)));
        } else if (change.state() == RuleChange.State.IN_FORCE) {
            buttons.add(button("Trở về bản trước", () -> acts.takeBack(change)));
        }
        Div line = new Div(new Div(state, what), who, buttons);
        line.addClassName("rule-change");
        return line;
    }

    private static Button button(String text, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
