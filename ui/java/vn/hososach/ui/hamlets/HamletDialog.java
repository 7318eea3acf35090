package vn.hososach.ui.hamlets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import vn.hososach.population.Hamlet;

/** Asks for the name of a hamlet, or for the one it is to be put together with. */
class HamletDialog extends Dialog {

    private HamletDialog(String title, String consequence, Component input, String action, Runnable act) {
        setHeaderTitle(title);
        setWidth("440px");
        Button confirm = new Button(action, click -> {
            act.run();
            close();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        add(new Paragraph(consequence), input);
        getFooter().add(new Button("Thôi", click -> close()), confirm);
    }

    static HamletDialog ofNew(Consumer<String> act) {
        TextField name = name("");
        return new HamletDialog(
                "Thêm thôn, tổ dân phố",
                "Tên này được dùng trong danh sách, bộ lọc và báo cáo.",
                name,
                "Thêm",
                () -> act.accept(name.getValue()));
    }

    static HamletDialog ofRename(Hamlet hamlet, Consumer<String> act) {
        TextField name = name(hamlet.name());
        return new HamletDialog(
                "Đổi tên " + hamlet.name(),
                "Người, hồ sơ và việc đang mở theo tên mới ngay; tên cũ trong các tệp sau này vẫn được hiểu."
                        + " Hoàn tác được.",
                name,
                "Đổi tên",
                () -> act.accept(name.getValue()));
    }

    static HamletDialog ofMerge(Hamlet hamlet, List<Hamlet> others, Consumer<Hamlet> act) {
        Select<Hamlet> into = new Select<>();
        into.setLabel("Gộp vào");
        into.setItems(others);
        into.setItemLabelGenerator(Hamlet::name);
        into.setWidthFull();
        others.stream().findFirst().ifPresent(into::setValue);
        return new HamletDialog(
                "Gộp " + hamlet.name() + " vào thôn, tổ khác",
                "Dùng khi hai tên là một nơi, hoặc hai thôn, tổ đã được sáp nhập. Địa chỉ của từng người không đổi."
                        + " Hoàn tác được.",
                into,
                "Gộp",
                () -> into.getOptionalValue().ifPresent(act));
    }

    private static TextField name(String value) {
        TextField name = new TextField("Tên");
        name.setValue(value);
        name.setMaxLength(60);
        name.setWidthFull();
        name.setAutofocus(true);
        return name;
    }
}
