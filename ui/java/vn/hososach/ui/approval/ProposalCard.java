package vn.hososach.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.hososach.approval.Proposal;
import vn.hososach.handover.CaseKey;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.CaseRoutes;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** One proposal: about whom, what would change with its differing letters, and the way to take it out of the batch. */
class ProposalCard extends Div {

    private static final String ARROW = " → ";
    private static final String NOTHING = "(trống)";

    private final Button take = new Button("Lấy riêng ra");
    private boolean takenOut;

    ProposalCard(Proposal proposal, boolean decidable, Runnable changed) {
        addClassName("proposal");
        Anchor title = new Anchor(CaseRoutes.path(new CaseKey(proposal.caseKey())), proposal.title());
        title.addClassName("proposal-title");
        Span when = new Span("Đề nghị lúc " + Formats.time(proposal.proposedAt()));
        when.addClassName("caption");
        Div words = new Div(title, details(proposal.detail()), when);
        words.addClassName("proposal-words");
        add(words);
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        take.getElement().setAttribute("aria-pressed", "false");
        take.addClickListener(click -> {
            takeOut(!takenOut);
            changed.run();
        });
        if (decidable) {
            add(take);
        } else {
            add(state(proposal));
        }
    }

    boolean takenOut() {
        return takenOut;
    }

    private void takeOut(boolean out) {
        takenOut = out;
        setClassName("proposal-out", out);
        take.setText(out ? "Đưa lại vào đợt" : "Lấy riêng ra");
        take.getElement().setAttribute("aria-pressed", String.valueOf(out));
    }

    private static Div details(String detail) {
        Div lines = new Div();
        lines.addClassName("proposal-details");
        for (String part : detail.split("; ")) {
            Div line = new Div();
            int arrow = part.indexOf(ARROW);
            int colon = part.indexOf(": ");
            if (arrow > colon && colon > 0) {
                line.add(new Span(part.substring(0, colon + 2)));
                line.add(change(part.substring(colon + 2, arrow), part.substring(arrow + ARROW.length())));
            } else {
                line.setText(part);
            }
            lines.add(line);
        }
        return lines;
    }

    private static Span change(String written, String proposed) {
        String before = written.equals(NOTHING) ? null : FieldValues.shown("", written, null);
        String after = FieldValues.shown("", proposed, null);
        return new Span(DiffText.of(before, after), new Span(ARROW), DiffText.of(after, before));
    }

    private static Span state(Proposal proposal) {
        return switch (proposal.status()) {
            case "APPROVED" -> new Badge(Badge.Tone.DONE, "Đã duyệt");
            case "RETURNED" ->
                new Badge(
                        Badge.Tone.DOUBT,
                        Glyph.UNDO,
                        "Đã trả lại" + (proposal.reason() == null ? "" : ": " + proposal.reason()));
            default -> new Badge(Badge.Tone.QUIET, "Chờ duyệt");
        };
    }
}
