package vn.hososach.ui.frame;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;

/**
 * Asks why, before something that others will read about later. The usual reasons are one key away ({@code Alt+1}) and stay
 * editable; {@code Ctrl+Enter} confirms.
 */
public class ReasonDialog extends Dialog {

    private static final int LONGEST = 300;

    private final TextArea reason = new TextArea("Lý do");
    private final Button confirm = new Button();

    /** {@code usual} are reasons to choose from, {@code act} does what the button {@code action} says. */
    public ReasonDialog(String title, String action, List<String> usual, Consumer<String> act) {
        setHeaderTitle(title);
        setWidth("460px");
        Div choices = new Div();
        choices.addClassName("usual-reasons");
        for (String text : usual) {
            choices.add(choice(text, choices.getComponentCount() + 1));
        }
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(LONGEST);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(event -> check());
        reason.setAutofocus(usual.isEmpty());
        confirm.setText(action);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> finish(act));
        confirm.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        // the field keeps Enter to itself
        reason.addKeyDownListener(Key.ENTER, enter -> finish(act), KeyModifier.CONTROL);
        add(choices, reason);
        getFooter().add(new Button("Đóng", click -> close()), confirm);
        check();
    }

    /** The same with a sentence on top that says what will happen. */
    public ReasonDialog(String title, String consequence, String action, List<String> usual, Consumer<String> act) {
        this(title, action, usual, act);
        addComponentAsFirst(new Paragraph(consequence));
    }

    /** With Alt, because the digit alone may be part of a reason that is being typed. */
    private Button choice(String text, int number) {
        Button choice = new Button(text, click -> reason.setValue(text));
        choice.addThemeVariants(ButtonVariant.LUMO_SMALL);
        choice.setSuffixComponent(ActionBar.keyCap("Alt " + number));
        choice.addClickShortcut(Key.of(String.valueOf(number)), KeyModifier.ALT).listenOn(this);
        return choice;
    }

    private void finish(Consumer<String> act) {
        if (isOpened() && confirm.isEnabled()) {
            close();
            act.accept(reason.getValue().strip());
        }
    }

    private void check() {
        confirm.setEnabled(!reason.getValue().isBlank());
    }
}
