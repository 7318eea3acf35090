package vn.hososach.ui.casework;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.ui.frame.FieldValues;

/** Names the other record that may be the same person's, and why, although no rule has found the two. */
class FlagDialog extends Dialog {

    private static final int FEWEST_LETTERS = 2;

    private final Function<String, List<HealthRecord>> search;
    private final HealthRecord one;
    private final Grid<HealthRecord> found = new Grid<>(HealthRecord.class, false);
    private final Span nobody = new Span("Không tìm thấy hồ sơ nào khác trong địa bàn của bạn.");
    private final TextArea reason = new TextArea("Vì sao nghi là một người");
    private final Button confirm = new Button("Báo nghi trùng");

    FlagDialog(HealthRecord one, Function<String, List<HealthRecord>> search, BiConsumer<RecordId, String> flag) {
        this.one = one;
        this.search = search;
        setHeaderTitle("Hồ sơ nào có thể cũng là của " + one.displayName() + "?");
        setWidth("800px");
        TextField other = new TextField("Họ tên hoặc số định danh, có dấu hoặc không dấu");
        other.setWidthFull();
        other.setAutofocus(true);
        other.setValueChangeMode(ValueChangeMode.LAZY);
        other.addValueChangeListener(change -> show(change.getValue().strip()));
        other.setValue(one.displayName());
        columns();
        nobody.addClassName("caption");
        reason.setWidthFull();
        reason.setRequired(true);
        reason.setMaxLength(300);
        reason.setValueChangeMode(ValueChangeMode.EAGER);
        reason.addValueChangeListener(change -> check());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.addClickListener(click -> {
            flag.accept(
                    found.asSingleSelect().getValue().id(), reason.getValue().strip());
            close();
        });
        add(other, found, nobody, reason);
        getFooter().add(new Button("Đóng", click -> close()), confirm);
        check();
    }

    private void columns() {
        found.addColumn(HealthRecord::displayName).setHeader("Họ và tên").setWidth("190px");
        column(AdministrativeField.BIRTH_DATE, "110px");
        column(AdministrativeField.PERSONAL_ID, "170px");
        found.addColumn(record -> record.hamlet() == null ? "" : record.hamlet())
                .setHeader("Thôn, tổ");
        found.addColumn(HealthRecord::recordCode).setHeader("Mã hồ sơ").setWidth("120px");
        found.setHeight("220px");
        found.addSelectionListener(event -> check());
    }

    private void column(AdministrativeField field, String width) {
        found.addColumn(record ->
                        FieldValues.shown(field.column(), record.value(field).orElse(null), null))
                .setHeader(field.title())
                .setWidth(width)
                .setFlexGrow(0);
    }

    private void show(String text) {
        List<HealthRecord> others = text.length() < FEWEST_LETTERS
                ? List.of()
                : search.apply(text).stream()
                        .filter(record -> !record.id().equals(one.id()))
                        .toList();
        found.setItems(others);
        found.setVisible(!others.isEmpty());
        nobody.setVisible(others.isEmpty());
        check();
    }

    private void check() {
        confirm.setEnabled(
                !found.asSingleSelect().isEmpty() && !reason.getValue().isBlank());
    }
}
