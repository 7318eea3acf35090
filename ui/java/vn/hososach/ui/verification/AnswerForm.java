package vn.hososach.ui.verification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.Shortcuts;
import vn.hososach.verification.Answer;
import vn.hososach.verification.PoliceAnswer;

/** Five large buttons on the keys 1 to 5, then only the fields which the chosen answer needs. */
class AnswerForm extends Div {

    private final List<Button> buttons = new ArrayList<>();
    private final RadioButtonGroup<Answer> which = new RadioButtonGroup<>("Cụ thể");
    private final CorrectionFields correction = new CorrectionFields();
    private final TextField deathDate = new TextField("Ngày mất");
    private final Evidence evidence = new Evidence();
    private final TextArea note = new TextArea("Ghi chú");
    private @Nullable AnswerChoice chosen;

    AnswerForm(String questionKind) {
        addClassName("answer-form");
        Div row = new Div();
        row.addClassName("answer-buttons");
        List<AnswerChoice> choices = AnswerChoice.of(questionKind);
        for (int i = 0; i < choices.size(); i++) {
            row.add(button(choices.get(i), String.valueOf(i + 1)));
        }
        which.setItemLabelGenerator(Answer::title);
        which.addValueChangeListener(event -> showFields());
        deathDate.setPlaceholder("ngày/tháng/năm");
        deathDate.setRequiredIndicatorVisible(true);
        note.setMaxLength(500);
        note.setWidthFull();
        Div proof = new Div(evidence, note);
        proof.addClassName("answer-proof");
        add(row, which, correction, deathDate, proof);
        showFields();
    }

    /** What was chosen and filled in; empty before one of the five is chosen. */
    Optional<PoliceAnswer> answer() {
        Answer answer = chosenAnswer();
        if (answer == null) {
            return Optional.empty();
        }
        Map<String, String> values =
                switch (answer) {
                    case CORRECTED -> correction.values();
                    case DECEASED -> Map.of("death_date", WrittenDate.stored(deathDate.getValue()));
                    default -> Map.of();
                };
        return Optional.of(new PoliceAnswer(
                answer, values, evidence.chosen(), note.getValue().strip()));
    }

    private Button button(AnswerChoice choice, String key) {
        Button button = new Button(choice.label(), click -> choose(choice));
        button.addClassName("answer-button");
        button.setSuffixComponent(ActionBar.keyCap(key));
        button.getElement().setAttribute("aria-pressed", "false");
        Shortcuts.on(button, key, choice.label(), () -> choose(choice));
        buttons.add(button);
        return button;
    }

    private void choose(AnswerChoice choice) {
        chosen = choice;
        which.clear();
        which.setItems(choice.answers());
        for (Button button : buttons) {
            boolean pressed = button.getText().equals(choice.label());
            button.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
            if (pressed) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            } else {
                button.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
        }
        showFields();
        focusFirst();
    }

    private void showFields() {
        Answer answer = chosenAnswer();
        which.setVisible(chosen != null && chosen.answers().size() > 1);
        correction.setVisible(answer == Answer.CORRECTED);
        deathDate.setVisible(answer == Answer.DECEASED);
        note.setRequiredIndicatorVisible(answer == Answer.REJECTED);
    }

    private void focusFirst() {
        Answer answer = chosenAnswer();
        if (answer == Answer.CORRECTED) {
            correction.focus();
        } else if (answer == Answer.DECEASED) {
            deathDate.focus();
        }
    }

    private @Nullable Answer chosenAnswer() {
        if (chosen == null) {
            return null;
        }
        return chosen.answers().size() == 1 ? chosen.answers().get(0) : which.getValue();
    }
}
