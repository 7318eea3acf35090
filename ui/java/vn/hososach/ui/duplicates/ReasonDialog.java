package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Asks why, before something that others will read about later. */
class ReasonDialog extends Dialog {

    private static final int LONGEST = 300;

    ReasonDialog(String title, String consequence, String action, Consumer<String> act) {
        setHeaderTitle(title);
        setWidth("440px");
        TextArea reason = new TextArea("Lý do");
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(LONGEST);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setAutofocus(true);
        Button confirm = new Button(action, click -> {
            close();
            act.accept(reason.getValue().strip());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        reason.addValueChangeListener(
                event -> confirm.setEnabled(!event.getValue().isBlank()));
        add(new Paragraph(consequence), reason);
        getFooter().add(new Button("Đóng", click -> close()), confirm);
    }
}
