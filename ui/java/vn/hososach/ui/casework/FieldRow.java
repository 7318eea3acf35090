package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.Command;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.CaseLine;
import vn.hososach.casework.FieldDecision;
import vn.hososach.casework.FieldText;
import vn.hososach.casework.Suggestion;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Glyph;

/** One field: register beside record, the reason why it is asked, and what shall be done about it. */
class FieldRow extends NativeTableBody {

    /** What was chosen for this field. */
    enum Choice {
        SUGGESTED("1", "Lấy đề xuất"),
        KEEP("2", "Giữ"),
        POLICE("3", "Hỏi Công an"),
        OWN("4", "Giá trị khác");

        private final String key;
        private final String title;

        Choice(String key, String title) {
            this.key = key;
            this.title = title;
        }
    }

    private static final int LONGEST_REASON = 300;

    private final CaseLine line;
    private final Map<Choice, Button> buttons = new EnumMap<>(Choice.class);
    private final TextField own = new TextField();
    private final TextField why = new TextField();
    private final Command changed;
    private @Nullable Choice chosen;

    FieldRow(CaseLine line, boolean editable, Command changed) {
        this.line = line;
        this.changed = changed;
        addClassName("field-row");
        NativeTableHeaderCell name = new NativeTableHeaderCell(line.field().title());
        NativeTableRow values = new NativeTableRow(
                name,
                cell("Dân cư (CCCD)", value(line.register(), line.record())),
                cell("Hồ sơ sức khỏe", value(line.record(), line.register()), flag()),
                cell("Quyết định", editable ? choices() : new Span()));
        add(values);
        line.findings().forEach(finding -> add(FieldReason.of(finding, line)));
    }

    CaseLine line() {
        return line;
    }

    @Nullable
    Choice chosen() {
        return chosen;
    }

    boolean undecided() {
        return line.mustDecide() && chosen != Choice.POLICE && decision() == null;
    }

    /** Whether this choice is offered for the field. */
    boolean offers(Choice choice) {
        return buttons.containsKey(choice);
    }

    /** Chooses; choosing the same again takes it back. */
    void choose(Choice choice) {
        if (!offers(choice)) {
            return;
        }
        mark(chosen == choice && choice != Choice.OWN ? null : choice);
        if (chosen == Choice.OWN) {
            own.focus();
        }
        changed.execute();
    }

    /** The decision as the desk takes it; null when there is none, or the police are to be asked. */
    @Nullable
    FieldDecision decision() {
        Suggestion suggestion = line.suggestion();
        if (chosen == null || chosen == Choice.POLICE) {
            return null;
        }
        return switch (chosen) {
            case KEEP -> kept();
            case SUGGESTED -> of(taken(suggestion), suggestion == null ? null : suggestion.value());
            default -> ownDecision();
        };
    }

    private FieldDecision kept() {
        String reason = why.getValue().isBlank() ? null : why.getValue().strip();
        return new FieldDecision(
                line.field().column(), FieldDecision.Choice.KEEP, line.record(), line.record(), reason);
    }

    private @Nullable FieldDecision ownDecision() {
        String value = typed();
        return value == null ? null : of(FieldDecision.Choice.OWN_VALUE, value);
    }

    /** Takes up a decision of the draft; one made on a value that has changed meanwhile is not taken up, and said. */
    void restore(FieldDecision decision) {
        if (!Objects.equals(decision.seen(), line.record())) {
            add(FieldReason.conflict(
                    "Người khác vừa sửa trường này (trước là «" + shown(decision.seen()) + "»). Hãy chọn lại."));
        } else if (decision.choice() == FieldDecision.Choice.KEEP) {
            why.setValue(decision.reason() == null ? "" : decision.reason());
            mark(Choice.KEEP);
        } else if (line.suggestion() != null && line.suggestion().value().equals(decision.value())) {
            mark(Choice.SUGGESTED);
        } else {
            own.setValue(FieldText.typed(line.field(), decision.value()));
            mark(Choice.OWN);
        }
    }

    void setCurrent(boolean current) {
        setClassName("current", current);
        if (current) {
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    private static FieldDecision.Choice taken(@Nullable Suggestion suggestion) {
        return suggestion != null && suggestion.source() == ValueSource.REGISTER && !suggestion.byPolice()
                ? FieldDecision.Choice.TAKE_REGISTER
                : FieldDecision.Choice.OWN_VALUE;
    }

    private FieldDecision of(FieldDecision.Choice choice, @Nullable String value) {
        return new FieldDecision(line.field().column(), choice, line.record(), value);
    }

    private void mark(@Nullable Choice choice) {
        chosen = choice;
        own.setVisible(choice == Choice.OWN);
        why.setVisible(choice == Choice.KEEP
                && line.register() != null
                && !line.register().equals(line.record()));
        buttons.forEach((each, button) -> {
            button.setClassName("chosen", each == choice);
            button.getElement().setAttribute("aria-pressed", String.valueOf(each == choice));
        });
        setClassName("decided", choice != null);
    }

    private Component choices() {
        Div choices = new Div();
        choices.addClassName("field-choices");
        Suggestion suggestion = line.suggestion();
        if (suggestion != null && !suggestion.value().equals(line.record())) {
            choices.add(button(Choice.SUGGESTED, takeWords(suggestion)));
        }
        choices.add(button(Choice.KEEP, Choice.KEEP.title));
        if (line.forPolice()) {
            choices.add(button(Choice.POLICE, Choice.POLICE.title));
        }
        choices.add(button(Choice.OWN, Choice.OWN.title), ownField(), whyField());
        return choices;
    }

    private static String takeWords(Suggestion suggestion) {
        return suggestion.byPolice()
                ? "Lấy của Công an"
                : suggestion.source() == ValueSource.REGISTER ? "Lấy dân cư" : "Lấy đề xuất";
    }

    private Button button(Choice choice, String words) {
        Button button = new Button(words, click -> choose(choice));
        button.addClassName("choice");
        button.setPrefixComponent(ActionBar.keyCap(choice.key));
        button.getElement().setAttribute("aria-pressed", "false");
        button.setAriaLabel(line.field().title() + ": " + words);
        buttons.put(choice, button);
        return button;
    }

    private TextField ownField() {
        own.setVisible(false);
        own.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        own.setAriaLabel("Giá trị khác cho " + line.field().title());
        own.setValueChangeMode(ValueChangeMode.LAZY);
        own.setValueChangeTimeout(800);
        own.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed();
                changed.execute();
            }
        });
        return own;
    }

    /** A difference that is kept is remembered with its reason, so that nobody asks again; giving one is optional. */
    private TextField whyField() {
        why.setVisible(false);
        why.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        why.setPlaceholder("Vì sao giữ (nếu cần ghi)");
        why.setAriaLabel("Vì sao giữ " + line.field().title());
        why.setMaxLength(LONGEST_REASON);
        why.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.execute();
            }
        });
        return why;
    }

    private @Nullable String typed() {
        try {
            String value = FieldText.value(line.field(), own.getValue());
            own.setInvalid(false);
            return value;
        } catch (Refusal refusal) {
            own.setInvalid(true);
            own.setErrorMessage(RefusalText.of(refusal));
            return null;
        }
    }

    private Component flag() {
        Span flag = Glyph.FLAG.icon();
        flag.addClassName("field-flag");
        flag.setVisible(!line.findings().isEmpty());
        return flag;
    }

    private DiffText value(@Nullable String value, @Nullable String beside) {
        return FieldReason.value(line.field(), value, beside);
    }

    private String shown(@Nullable String value) {
        String shown = FieldValues.shown(line.field().column(), value, null);
        return shown == null ? "" : shown;
    }

    private static NativeTableCell cell(String label, Component... content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", label);
        return cell;
    }
}
