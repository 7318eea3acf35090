package vn.hososach.ui.intake;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.hososach.intake.FileTrial;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.TrialDesk;
import vn.hososach.ui.frame.Formats;

/** What a file looks like before it is taken in: its columns, to be explained where needed, and its first problems. */
class TrialPanel extends Div {

    private static final String ASIDE = "";

    private Command drop = () -> {};

    TrialPanel() {
        addClassNames("panel", "trial-panel");
        setVisible(false);
    }

    /** Shows the trial; {@code take} is told the columns people explained, {@code drop} throws the file away. */
    void show(IntakeKind kind, String fileName, FileTrial trial, Consumer<Map<String, String>> take, Command drop) {
        removeAll();
        setVisible(true);
        this.drop = drop;
        Map<String, Select<String>> choices = new LinkedHashMap<>();
        add(new H2("Xem thử " + fileName), new Paragraph(facts(trial)));
        if (!trial.missing().isEmpty()) {
            add(new Paragraph(
                    "Hãy chỉ ra cột của tệp ứng với: " + String.join(", ", titles(kind, trial.missing())) + "."));
        }
        add(columns(kind, trial, choices));
        if (!trial.problems().isEmpty()) {
            add(new H2("Các dòng có vấn đề đầu tiên"), BatchDetail.grid(kind, trial.problems()));
        }
        Button accept = new Button(trial.missing().isEmpty() ? "Nhập tệp này" : "Ghi nhớ cột và xem lại", click -> {
            setVisible(false);
            this.drop = () -> {};
            take.accept(explained(choices));
        });
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button refuse = new Button("Bỏ tệp", click -> {
            setVisible(false);
            dropPending();
        });
        Div actions = new Div(accept, refuse);
        actions.addClassName("trial-actions");
        add(actions);
    }

    /** Whoever leaves the screen has not asked for the file to be taken in. */
    @Override
    protected void onDetach(DetachEvent detach) {
        dropPending();
    }

    private void dropPending() {
        Command pending = drop;
        drop = () -> {};
        pending.execute();
    }

    private static String facts(FileTrial trial) {
        List<String> facts = new ArrayList<>(List.of(trial.description()));
        if (trial.read() > 0) {
            facts.add("đọc thử " + Formats.number(trial.read()) + " dòng đầu");
            facts.add(trial.bad() == 0 ? "không có dòng lỗi" : Formats.number(trial.bad()) + " dòng lỗi");
        }
        return String.join(" · ", facts) + ". Chưa có gì được ghi.";
    }

    private static List<String> titles(IntakeKind kind, List<String> names) {
        Map<String, String> titles = TrialDesk.columns(kind);
        return names.stream().map(name -> titles.getOrDefault(name, name)).toList();
    }

    /** A choice per column; those we know are set already. */
    private static Div columns(IntakeKind kind, FileTrial trial, Map<String, Select<String>> choices) {
        Map<String, String> titles = TrialDesk.columns(kind);
        List<String> items = new ArrayList<>(List.of(ASIDE));
        items.addAll(titles.keySet());
        Div columns = new Div();
        columns.addClassName("trial-columns");
        for (FileTrial.Caption caption : trial.columns()) {
            if (caption.text().isBlank()) {
                continue;
            }
            Select<String> choice = new Select<>();
            choice.setLabel(caption.text());
            choice.setItems(items);
            choice.setItemLabelGenerator(name -> name.equals(ASIDE) ? "giữ riêng, không ghép" : titles.get(name));
            choice.setValue(caption.column() == null ? ASIDE : caption.column());
            choices.put(caption.text(), choice);
            columns.add(choice);
        }
        return columns;
    }

    /** What every column was said to be. */
    private static Map<String, String> explained(Map<String, Select<String>> choices) {
        Map<String, String> explained = new LinkedHashMap<>();
        choices.forEach((caption, choice) -> explained.put(caption, choice.getValue()));
        return explained;
    }
}
