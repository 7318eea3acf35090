package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import vn.hososach.duplicates.AfterUndo;
import vn.hososach.duplicates.LaterDecision;
import vn.hososach.duplicates.MergeLine;
import vn.hososach.records.AdministrativeField;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.ReasonDialog;

/** Asks why a merge is taken back and what shall become of its records; shows what was decided since and will stay. */
final class UndoMergeDialog {

    private static final List<String> USUAL = List.of("Gộp nhầm người", "Chưa đủ căn cứ");
    private static final int SHOWN = 6;

    private UndoMergeDialog() {}

    static ReasonDialog of(MergeLine line, List<LaterDecision> later, BiConsumer<String, AfterUndo> undo) {
        String action = "Hoàn tác gộp " + (line.mergedCodes().size() + 1) + " hồ sơ";
        RadioButtonGroup<AfterUndo> afterwards = afterwards();
        ReasonDialog dialog = new ReasonDialog(
                action,
                "Mỗi hồ sơ trở lại đúng như trước khi gộp, cùng với việc đang mở khi đó.",
                action,
                USUAL,
                reason -> undo.accept(reason, afterwards.getValue()));
        dialog.addComponentAtIndex(1, decisions(later));
        dialog.addComponentAtIndex(2, afterwards);
        return dialog;
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
