package vn.hososach.ui.intake;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hososach.intake.FileTrial;
import vn.hososach.intake.FileTrial.Caption;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.TrialDesk;

/** A choice per column of a file; what nobody has to look at is folded. */
class ColumnChoices extends Div {

    private static final String ASIDE = "";
    private static final int LONGEST_EXAMPLE = 36;

    private final Map<String, String> titles;
    private final List<String> missing;
    private final Map<String, Select<String>> choices = new LinkedHashMap<>();

    ColumnChoices(IntakeKind kind, FileTrial trial) {
        titles = TrialDesk.columns(kind);
        missing = trial.missing();
        List<Caption> known = columns(trial, true);
        List<Caption> unknown = columns(trial, false);
        if (missing.isEmpty()) {
            String aside = unknown.isEmpty() ? "" : ", " + unknown.size() + " giữ riêng";
            add(new Details("Cột của tệp: " + known.size() + " đã hiểu" + aside, grid(columns(trial))));
        } else {
            add(grid(unknown));
            if (!known.isEmpty()) {
                add(new Details("Cột đã hiểu: " + known.size(), grid(known)));
            }
        }
    }

    private static List<Caption> columns(FileTrial trial, boolean known) {
        return columns(trial).stream()
                .filter(caption -> (caption.column() != null) == known)
                .toList();
    }

    private static List<Caption> columns(FileTrial trial) {
        return trial.columns().stream()
                .filter(caption -> !caption.text().isBlank())
                .toList();
    }

    private Div grid(List<Caption> captions) {
        List<String> items = new ArrayList<>(List.of(ASIDE));
        items.addAll(titles.keySet());
        Div grid = new Div();
        grid.addClassName("trial-columns");
        for (Caption caption : captions) {
            Select<String> choice = new Select<>();
            choice.setLabel(caption.text());
            choice.setTooltipText(caption.text());
            choice.setItems(items);
            choice.setItemLabelGenerator(name -> name.equals(ASIDE) ? "Giữ riêng, không ghép" : title(name));
            choice.setValue(caption.column() == null ? ASIDE : caption.column());
            choice.setHelperText(example(caption.example()));
            choices.put(caption.text(), choice);
            grid.add(choice);
        }
        return grid;
    }

    private static String example(String value) {
        if (value.isEmpty()) {
            return "dòng đầu để trống";
        }
        return "dòng đầu: " + (value.length() > LONGEST_EXAMPLE ? value.substring(0, LONGEST_EXAMPLE) + "…" : value);
    }

    private String title(String column) {
        return titles.getOrDefault(column, column);
    }

    void onChange(Command changed) {
        choices.values().forEach(choice -> choice.addValueChangeListener(event -> changed.execute()));
    }

    /** The titles of the columns without which no line can be taken in and which nobody has pointed out. */
    List<String> lacking() {
        return missing.stream()
                .filter(column -> !explained().containsValue(column))
                .map(this::title)
                .toList();
    }

    /** Marks columns that are said to be the same; whether there were any. */
    boolean markTwice() {
        Map<String, Select<String>> first = new HashMap<>();
        boolean twice = false;
        for (Select<String> choice : choices.values()) {
            choice.setInvalid(false);
            Select<String> other =
                    choice.getValue().equals(ASIDE) ? null : first.putIfAbsent(choice.getValue(), choice);
            if (other != null) {
                choice.setErrorMessage("Cột «" + other.getLabel() + "» đã là " + title(choice.getValue()) + ".");
                choice.setInvalid(true);
                choice.focus();
                twice = true;
            }
        }
        return twice;
    }

    /** What every column was said to be; empty for one that is kept aside. */
    Map<String, String> explained() {
        Map<String, String> explained = new LinkedHashMap<>();
        choices.forEach((caption, choice) -> explained.put(caption, choice.getValue()));
        return explained;
    }
}
