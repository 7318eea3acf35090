package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.hososach.duplicates.AfterUndo;
import vn.hososach.duplicates.LaterDecision;
import vn.hososach.duplicates.MergeLine;
import vn.hososach.records.AdministrativeField;
import vn.hososach.ui.frame.Formats;

/** Asks why a merge is taken back and what shall become of its records; shows what was decided since and will stay. */
class UndoMergeDialog extends Dialog {

    private static final int LONGEST = 300;
    private static final int SHOWN = 6;

    UndoMergeDialog(MergeLine line, List<LaterDecision> later, BiConsumer<String, AfterUndo> undo) {
        int records = line.mergedCodes().size() + 1;
        setHeaderTitle("Hoàn tác gộp " + records + " hồ sơ");
        setWidth("520px");
        RadioButtonGroup<AfterUndo> afterwards = afterwards();
        TextArea reason = reason();
        Button confirm = new Button("Hoàn tác gộp " + records + " hồ sơ", click -> {
            close();
            undo.accept(reason.getValue().strip(), afterwards.getValue());
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setEnabled(false);
        reason.addValueChangeListener(
                event -> confirm.setEnabled(!event.getValue().isBlank()));
        add(
                new Paragraph("Mỗi hồ sơ trở lại đúng như trước khi gộp, cùng với việc đang mở khi đó."),
                decisions(later),
                afterwards,
                reason);
        getFooter().add(new Button("Đóng", click -> close()), confirm);
    }

    private static RadioButtonGroup<AfterUndo> afterwards() {
        RadioButtonGroup<AfterUndo> choice = new RadioButtonGroup<>("Sau khi hoàn tác");
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(AfterUndo.values());
        choice.setItemLabelGenerator(it -> it == AfterUndo.KEEP_SEPARATE
                ? "Là những người khác nhau: ghi nhớ, không hỏi lại"
                : "Chưa rõ: đối chiếu lại nhóm này");
        choice.setValue(AfterUndo.KEEP_SEPARATE);
        return choice;
    }

    private static TextArea reason() {
        TextArea reason = new TextArea("Lý do");
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(LONGEST);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.setAutofocus(true);
        return reason;
    }

    private static Div decisions(List<LaterDecision> later) {
        Div block = new Div();
        block.addClassName("later-decisions");
        block.setVisible(!later.isEmpty());
        H3 title = new H3(later.size() + " quyết định sau khi gộp được giữ trên hồ sơ đã ghi:");
        UnorderedList list = new UnorderedList();
        later.stream().limit(SHOWN).forEach(decision -> list.add(new ListItem(words(decision))));
        if (later.size() > SHOWN) {
            list.add(new ListItem("và " + (later.size() - SHOWN) + " quyết định khác"));
        }
        block.add(title, list);
        return block;
    }

    private static String words(LaterDecision decision) {
        String what = decision.kind().equals("MERGE")
                ? "gộp tiếp"
                : "sửa "
                        + decision.fields().stream().map(UndoMergeDialog::title).collect(Collectors.joining(", "));
        return Formats.time(decision.at()) + " · " + decision.actor() + " · " + what + " · " + decision.recordCode();
    }

    private static String title(String field) {
        return AdministrativeField.byColumn(field)
                .map(AdministrativeField::title)
                .map(String::toLowerCase)
                .orElse(field.startsWith("health.") ? "thông tin sức khỏe" : "tình trạng");
    }
}
