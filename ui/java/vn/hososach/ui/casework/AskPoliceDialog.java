package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.casework.CaseLine;
import vn.hososach.casework.FieldText;

/** Puts the question to the commune police, prepared from the fields in doubt. */
class AskPoliceDialog extends Dialog {

    private static final int LONGEST = 500;

    private final TextArea question = new TextArea("Câu hỏi");

    AskPoliceDialog(String name, List<CaseLine> asked, Consumer<String> send) {
        setHeaderTitle("Hỏi Công an xã");
        addClassName("ask-police");
        question.setValue(text(name, asked));
        question.setMaxLength(LONGEST);
        question.setWidthFull();
        Paragraph note = new Paragraph("Công an xã chỉ nhận thông tin định danh, không nhận thông tin sức khỏe. "
                + "Việc trở lại hàng đợi của Trạm khi có trả lời.");
        note.addClassName("caption");
        add(question, note);
        Button ask = new Button("Gửi Công an xã", click -> {
            close();
            send.accept(question.getValue());
        });
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button("Xem lại", click -> close()), ask);
    }

    /** One sentence: who, and which of the values is right. */
    static String text(String name, List<CaseLine> asked) {
        String doubts = asked.stream()
                .map(line -> line.field().title().toLowerCase() + " (dân cư ghi «" + shown(line, line.register())
                        + "», hồ sơ ghi «" + shown(line, line.record()) + "»)")
                .collect(Collectors.joining("; "));
        return "Đề nghị xác minh " + name + ": giá trị nào đúng về " + doubts + "?";
    }

    private static String shown(CaseLine line, @Nullable String value) {
        return value == null ? "không có" : FieldText.typed(line.field(), value);
    }
}
