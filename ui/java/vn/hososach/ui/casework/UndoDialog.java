package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Says what taking an act back will do, and asks for the reason. */
class UndoDialog extends Dialog {

    private static final String CONSEQUENCE = "Các giá trị trở về như trước thao tác này. Nếu có trường đã được sửa sau"
            + " đó, không có gì bị thay đổi.";

    UndoDialog(long act, Consumer<String> undo) {
        setHeaderTitle("Hoàn tác thao tác " + act);
        TextField reason = new TextField("Lý do");
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(300);
        add(new Paragraph(CONSEQUENCE), reason);
        Button confirm = new Button("Hoàn tác", click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.setErrorMessage("Hãy ghi lý do.");
                return;
            }
            undo.accept(reason.getValue().strip());
            close();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Xem lại", click -> close()), confirm);
    }
}
