package vn.hososach.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Why proposals go back: a usual reason to begin with, in words that the proposer reads. */
class ReturnDialog extends Dialog {

    private static final String[] USUAL = {
        "Thiếu căn cứ đối chiếu; đề nghị bổ sung căn cứ.",
        "Giá trị đề nghị khác dữ liệu dân cư; đề nghị kiểm tra lại.",
        "Cần hỏi Công an xã trước khi đề nghị.",
        "Cần gặp người dân hoặc gia đình để xác nhận.",
        "Có dấu hiệu là người khác (sinh đôi, trùng tên); không đủ cơ sở."
    };

    ReturnDialog(String title, String action, Consumer<String> giveBack) {
        setHeaderTitle(title);
        setWidth("520px");
        TextArea reason = new TextArea("Lý do gửi người đề nghị");
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(500);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        Select<String> usual = new Select<>();
        usual.setLabel("Lý do thường gặp");
        usual.setPlaceholder("Chọn rồi sửa cho đúng việc này");
        usual.setItems(USUAL);
        usual.setWidthFull();
        usual.addValueChangeListener(event -> reason.setValue(event.getValue()));
        Button act = new Button(action);
        act.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        act.setEnabled(false);
        act.addClickListener(click -> {
            close();
            giveBack.accept(reason.getValue().strip());
        });
        reason.addValueChangeListener(event -> act.setEnabled(!event.getValue().isBlank()));
        add(usual, reason);
        getFooter().add(new Button("Đóng", click -> close()), act);
    }
}
