package vn.hososach.ui.intake;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.hososach.intake.FileTrial;
import vn.hososach.intake.IntakeKind;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;

/** What a file looks like before it is taken in: its columns, to be explained where needed, and its first problems. */
class TrialPanel extends Div {

    private final Div note = new Div();
    private Command drop = () -> {};

    TrialPanel() {
        addClassNames("panel", "trial-panel");
        note.getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /** Shows the trial; {@code take} is told the columns people explained, {@code drop} throws the file away. */
    void show(IntakeKind kind, String fileName, FileTrial trial, Consumer<Map<String, String>> take, Command drop) {
        close();
        removeAll();
        setVisible(true);
        this.drop = drop;
        ColumnChoices columns = new ColumnChoices(kind, trial);
        boolean complete = trial.missing().isEmpty();
        Button accept =
                new Button(complete ? "Nhập tệp này" : "Ghi nhớ cột và xem lại", click -> accept(columns, take));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        accept.addClickShortcut(Key.ENTER, KeyModifier.CONTROL);
        accept.setTooltipText("Ctrl+Enter");
        Div actions = new Div(new Button("Bỏ tệp", click -> close()), accept);
        actions.addClassName("trial-actions");
        Div head = new Div(new H2("Xem thử " + fileName), actions);
        head.addClassName("section-head");
        note.removeAll();
        add(head, new Paragraph(facts(trial)), note, columns);
        if (!complete) {
            lacking(columns);
            columns.onChange(() -> lacking(columns));
        }
        if (!trial.problems().isEmpty()) {
            add(new H2("Các dòng có vấn đề đầu tiên"), BatchDetail.grid(kind, trial.problems()));
        }
        accept.focus();
    }

    /** Ends the trial; the file goes. */
    void close() {
        setVisible(false);
        Command pending = drop;
        drop = () -> {};
        pending.execute();
    }

    private void accept(ColumnChoices columns, Consumer<Map<String, String>> take) {
        if (columns.markTwice() || lacking(columns)) {
            return;
        }
        drop = () -> {};
        setVisible(false);
        take.accept(columns.explained());
    }

    private boolean lacking(ColumnChoices columns) {
        List<String> lacking = columns.lacking();
        note.removeAll();
        if (!lacking.isEmpty()) {
            note.add(new Badge(
                    Badge.Tone.DOUBT,
                    "Chưa rõ cột nào là: " + String.join(", ", lacking)
                            + ". Hãy chọn ở cột tương ứng; lần sau tệp có tiêu đề như vậy được hiểu ngay."));
        }
        return !lacking.isEmpty();
    }

    /** Whoever leaves the screen has not asked for the file to be taken in. */
    @Override
    protected void onDetach(DetachEvent detach) {
        close();
    }

    private static String facts(FileTrial trial) {
        List<String> facts = new ArrayList<>(List.of(trial.description()));
        if (trial.read() > 0) {
            facts.add("đọc thử " + Formats.number(trial.read()) + " dòng đầu");
            facts.add(trial.bad() == 0 ? "không có dòng lỗi" : Formats.number(trial.bad()) + " dòng lỗi");
        }
        return String.join(" · ", facts) + ". Chưa có gì được ghi.";
    }
}
