package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.hososach.decision.TableGrid;
import vn.hososach.ruledesk.RuleDraft;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** A draft that waits: the difference, who wants it and why, what it would do today, and the next step to take with it. */
class DraftCard extends Div {

    /** What the buttons do. */
    interface Acts {
        void tryOut(RuleDraft draft);

        void approve(RuleDraft draft);

        void withdraw(RuleDraft draft);
    }

    DraftCard(RuleDraft draft, TableGrid grid, String me, TrialTable trial, Acts acts) {
        addClassName("rule-draft");
        Span who = new Span(draft.draftedBy() + " soạn " + Formats.time(draft.draftedAt()) + " · " + draft.reason());
        who.addClassName("page-facts");
        add(
                new Div(new Badge(Badge.Tone.DOUBT, Glyph.CLOCK, "Dự thảo, chưa áp dụng"), who),
                new EditList(grid, draft.edits()));
        if (draft.trial() != null) {
            add(trial);
        }
        add(buttons(draft, me, acts));
    }

    private static Div buttons(RuleDraft draft, String me, Acts acts) {
        boolean tried = draft.trial() != null;
        boolean own = draft.draftedBy().equals(me);
        Button tryOut = button(tried ? "Thử lại" : "Thử trên dữ liệu hôm nay", () -> acts.tryOut(draft));
        Button approve = button("Duyệt, áp dụng", () -> acts.approve(draft));
        approve.setEnabled(tried && !own);
        (tried ? approve : tryOut).addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Span why = new Span(
                own && tried
                        ? "Người thứ hai của Sở Y tế duyệt dự thảo này."
                        : tried ? "" : "Thử xong mới duyệt được.");
        why.addClassName("caption");
        Div buttons = new Div(tryOut, approve, button("Rút dự thảo", () -> acts.withdraw(draft)), why);
        buttons.addClassName("rule-buttons");
        return buttons;
    }

    private static Button button(String text, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
