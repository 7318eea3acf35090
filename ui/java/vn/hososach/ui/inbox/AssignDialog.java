package vn.hososach.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.function.Consumer;
import vn.hososach.access.Actor;

/** To which colleague the chosen items go. */
class AssignDialog extends Dialog {

    AssignDialog(int items, List<Actor> colleagues, Consumer<Actor> assign) {
        setHeaderTitle("Giao " + items + " việc");
        RadioButtonGroup<Actor> choice = new RadioButtonGroup<>("Giao cho");
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(colleagues);
        choice.setItemLabelGenerator(it -> it.displayName() + " – " + it.role().title());
        add(choice);
        Button give = new Button("Giao việc", click -> {
            assign.accept(choice.getValue());
            close();
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        give.setEnabled(false);
        choice.addValueChangeListener(event -> give.setEnabled(event.getValue() != null));
        getFooter().add(new Button("Đóng", click -> close()), give);
    }
}
