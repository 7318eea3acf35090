package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.IntConsumer;
import vn.hososach.decision.TableGrid;
import vn.hososach.ruledesk.RuleDraft;
import vn.hososach.ruledesk.RuleVersion;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;

/** The versions of a table, the present one first: who changed what and when, and the way back. */
class VersionList extends Div {

    VersionList(TableGrid grid, List<RuleVersion> versions, List<RuleDraft> withdrawn, IntConsumer revert) {
        addClassNames("panel", "rule-versions");
        add(new H2("Các bản của bảng"));
        for (int i = 0; i < versions.size(); i++) {
            add(line(grid, versions.get(i), i == 0, revert));
        }
        Div packaged = new Div(new Span("Bản gốc"), facts("theo bộ quy tắc của phần mềm"));
        packaged.addClassName("rule-version");
        if (versions.isEmpty()) {
            packaged.addComponentAsFirst(new Badge(Badge.Tone.DONE, "Đang áp dụng"));
        } else if (!versions.get(0).literals().isEmpty()) {
            packaged.add(back("Trở về bản gốc", () -> revert.accept(0)));
        }
        add(packaged);
        withdrawn.forEach(draft -> {
            Div line = new Div(
                    new Span("Dự thảo đã rút"),
                    facts(draft.draftedBy() + " soạn " + Formats.time(draft.draftedAt()) + ", " + draft.decidedBy()
                            + " rút " + Formats.time(draft.decidedAt())),
                    new EditList(grid, draft.edits()));
            line.addClassName("rule-version");
            add(line);
        });
    }

    private static Div line(TableGrid grid, RuleVersion version, boolean present, IntConsumer revert) {
        RuleDraft draft = version.draft();
        Div line = new Div();
        line.addClassName("rule-version");
        if (present) {
            line.add(new Badge(Badge.Tone.DONE, "Đang áp dụng"));
        }
        String approved = draft.kind() == RuleDraft.Kind.CHANGE
                ? draft.draftedBy() + " soạn, " + draft.decidedBy() + " duyệt"
                : draft.draftedBy();
        line.add(
                new Span("Bản " + version.number() + " · " + draft.kind().title()),
                facts("từ " + Formats.time(version.since()) + " · " + approved + " · " + draft.reason()),
                new EditList(grid, draft.edits()));
        if (!present) {
            line.add(back("Trở về bản này", () -> revert.accept(version.number())));
        }
        return line;
    }

    private static Span facts(String text) {
        Span facts = new Span(text);
        facts.addClassName("page-facts");
        return facts;
    }

    private static Component back(String text, Runnable act) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
