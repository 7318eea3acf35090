package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import vn.hososach.duplicates.MergeRunLine;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MatchRules;
import vn.hososach.ui.frame.ReasonDialog;

/** The latest decisions about many groups at once, each of which can be taken back as a whole. */
class RunList extends Div {

    private final MatchRules rules;
    private final BiConsumer<MergeRunLine, String> undo;

    /** {@code undo} takes a run back for a reason. */
    RunList(MatchRules rules, BiConsumer<MergeRunLine, String> undo) {
        this.rules = rules;
        this.undo = undo;
        addClassName("runs");
    }

    void show(List<MergeRunLine> runs) {
        removeAll();
        setVisible(!runs.isEmpty());
        if (!runs.isEmpty()) {
            add(new H2("Quyết định nhiều nhóm một lần"));
            runs.forEach(run -> add(line(run)));
        }
    }

    private Div line(MergeRunLine run) {
        Paragraph what = new Paragraph(
                (run.separation() ? "Giữ riêng " : "Gộp ") + Formats.number(run.groups()) + " nhóm · " + causes(run));
        what.addClassName("run-what");
        Span facts =
                new Span(Formats.time(run.decidedAt()) + " · " + run.decidedBy() + " · " + run.reason() + figures(run));
        facts.addClassName("caption");
        Div line = new Div(new Div(what, facts));
        line.addClassName("run");
        if (run.undoneBy() != null) {
            line.add(new Badge(Badge.Tone.DOUBT, "Đã hoàn tác · " + run.undoneBy()));
        } else if (run.undoable()) {
            Button button = new Button("Hoàn tác cả lần", Glyph.UNDO.icon(), click -> ask(run));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            line.add(button);
        }
        return line;
    }

    private static String figures(MergeRunLine run) {
        return run.separation()
                ? ""
                : " · " + Formats.number(run.merged()) + " đã gộp, " + Formats.number(run.proposed()) + " chờ duyệt";
    }

    private String causes(MergeRunLine run) {
        return rules.titles(List.of(run.ruleClass().split(",")));
    }

    private void ask(MergeRunLine run) {
        int groups = run.separation() ? run.groups() : run.merged();
        new ReasonDialog(
                        "Hoàn tác " + Formats.number(groups) + " nhóm",
                        run.separation()
                                ? "Các nhóm chờ đối chiếu lại."
                                : "Mọi hồ sơ của " + Formats.number(groups)
                                        + " nhóm trở lại như trước khi gộp, trong một"
                                        + " thao tác. Quyết định sau khi gộp được giữ trên hồ sơ đã ghi.",
                        "Hoàn tác " + Formats.number(groups) + " nhóm",
                        List.of(),
                        reason -> undo.accept(run, reason))
                .open();
    }
}
