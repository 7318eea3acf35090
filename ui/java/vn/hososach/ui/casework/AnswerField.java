package vn.hososach.ui.casework;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import vn.hososach.records.BasicHealth;

/** A history: not asked, none, or present with what it is. An explicit "none" counts as answered. */
class AnswerField extends CustomField<BasicHealth.Answer> {

    private final Select<BasicHealth.State> state = new Select<>();
    private final TextField note = new TextField();

    AnswerField(String label) {
        super(BasicHealth.Answer.NOT_ASKED);
        setLabel(label);
        state.setItems(BasicHealth.State.values());
        state.setItemLabelGenerator(BasicHealth.State::title);
        state.setAriaLabel(label);
        note.setAriaLabel(label + ": ghi rõ");
        note.setPlaceholder("Ghi rõ");
        note.setMaxLength(300);
        state.addValueChangeListener(change -> note.setVisible(change.getValue() == BasicHealth.State.PRESENT));
        Div both = new Div(state, note);
        both.addClassName("answer-field");
        add(both);
        setPresentationValue(BasicHealth.Answer.NOT_ASKED);
    }

    @Override
    protected BasicHealth.Answer generateModelValue() {
        BasicHealth.State chosen = state.getValue() == null ? BasicHealth.State.NOT_ASKED : state.getValue();
        boolean present =
                chosen == BasicHealth.State.PRESENT && !note.getValue().isBlank();
        return new BasicHealth.Answer(chosen, present ? note.getValue().strip() : null);
    }

    @Override
    protected void setPresentationValue(BasicHealth.Answer answer) {
        state.setValue(answer.state());
        note.setValue(answer.note() == null ? "" : answer.note());
        note.setVisible(answer.state() == BasicHealth.State.PRESENT);
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        state.setReadOnly(readOnly);
        note.setReadOnly(readOnly);
    }
}
