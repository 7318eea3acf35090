package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/** Asks why before a case ends without a change; the usual reasons are one press away and stay editable. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 300;

    private final TextArea reason = new TextArea("Lý do");
    private final Button confirm = new Button();

    ReasonDialog(String title, String action, List<String> usual, Consumer<String> act) {
        setHeaderTitle(title);
        setWidth("460px");
        Div choices = new Div();
        choices.addClassName("usual-reasons");
        usual.forEach(text -> {
            Button choice = new Button(text, click -> reason.setValue(text));
            choice.addThemeVariants(ButtonVariant.LUMO_SMALL);
            choices.add(choice);
        });
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(LONGEST);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(event -> check());
        confirm.setText(action);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> {
            act.accept(reason.getValue().strip());
            close();
        });
        add(choices, reason);
        getFooter().add(new Button("Đóng", click -> close()), confirm);
        check();
    }

    private void check() {
        confirm.setEnabled(!reason.getValue().isBlank());
    }
}
