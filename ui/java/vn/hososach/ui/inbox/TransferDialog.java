package vn.hososach.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import vn.hososach.worklist.Queue;

/** To which queue the chosen items move, and why: whoever gets them reads the reason. */
class TransferDialog extends Dialog {

    private final RadioButtonGroup<Queue> queue = new RadioButtonGroup<>("Chuyển đến");
    private final TextArea reason = new TextArea("Lý do");
    private final Button move = new Button("Chuyển việc");

    TransferDialog(int items, List<Queue> queues, BiConsumer<Queue, String> transfer) {
        setHeaderTitle("Chuyển " + items + " việc");
        setWidth("420px");
        queue.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        queue.setItems(queues);
        queue.setItemLabelGenerator(TransferDialog::title);
        if (queues.size() == 1) {
            queue.setValue(queues.get(0));
        }
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(300);
        queue.addValueChangeListener(event -> check());
        reason.addValueChangeListener(event -> check());
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        move.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        move.addClickListener(click -> {
            transfer.accept(queue.getValue(), reason.getValue().strip());
            close();
        });
        check();
        add(queue, reason);
        getFooter().add(new Button("Đóng", click -> close()), move);
    }

    static String title(Queue queue) {
        return switch (queue) {
            case STATION -> "Trạm Y tế";
            case HEAD -> "Trưởng trạm";
            case POLICE -> "Công an xã";
            case SUPERVISION -> "Đoàn giám sát Sở Y tế";
            case CHAIR -> "Chủ tịch UBND xã";
        };
    }

    private void check() {
        move.setEnabled(queue.getValue() != null && !reason.getValue().isBlank());
    }
}
