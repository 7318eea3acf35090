package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.hososach.duplicates.Comparison;
import vn.hososach.duplicates.Comparison.Row;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.FieldChoice;
import vn.hososach.records.HealthRecord;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Glyph;

/** Records side by side, one row a field: what agrees is folded, what differs can be chosen, what will stay is ringed. */
class ComparisonTable extends Div {

    private final DuplicateGroup group;
    private final Comparison comparison;
    private final Choices choices;
    private final boolean editable;
    private final Runnable changed;
    private boolean unfolded;

    ComparisonTable(DuplicateGroup group, Comparison comparison, Choices choices, boolean editable, Runnable changed) {
        this.group = group;
        this.comparison = comparison;
        this.choices = choices;
        this.editable = editable;
        this.changed = changed;
        addClassName("compare");
        build();
    }

    private boolean withRegister() {
        return group.register().size() == 1;
    }

    private void build() {
        removeAll();
        NativeTable table = new NativeTable();
        table.addClassName("compare-table");
        add(table);
        NativeTableRow heads = table.getHead().addRow();
        heads.addHeaderCell().setText("Trường");
        if (withRegister()) {
            head(heads, "Dân cư (CCCD)", "nguồn chuẩn");
        }
        group.members().forEach(member -> memberHead(heads, member));
        NativeTableBody open = table.addBody();
        comparison.open().forEach(row -> add(open, row));
        fold(table);
    }

    private void fold(NativeTable table) {
        List<Row> agreed = comparison.agreed();
        if (agreed.isEmpty()) {
            return;
        }
        NativeTableBody folded = table.addBody();
        agreed.forEach(row -> add(folded, row));
        folded.addClassName("compare-agreed");
        folded.setVisible(unfolded);
        Button toggle = new Button(agreed.size() + " trường khớp");
        toggle.setIcon((unfolded ? Glyph.DOWN : Glyph.FORWARD).icon());
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(unfolded));
        toggle.addClickListener(click -> {
            unfolded = !unfolded;
            folded.setVisible(unfolded);
            toggle.setIcon((unfolded ? Glyph.DOWN : Glyph.FORWARD).icon());
            toggle.getElement().setAttribute("aria-expanded", String.valueOf(unfolded));
        });
        add(toggle);
    }

    private static NativeTableHeaderCell head(NativeTableRow heads, String title, String caption) {
        NativeTableHeaderCell cell = heads.addHeaderCell();
        Span small = new Span(caption);
        small.addClassName("compare-caption");
        cell.add(new Div(title), small);
        return cell;
    }

    private void memberHead(NativeTableRow heads, HealthRecord member) {
        boolean survives = member.id().value() == choices.survivor();
        NativeTableHeaderCell cell = head(heads, member.recordCode(), caption(member));
        if (survives) {
            cell.addClassName("compare-survivor");
        }
        NativeButton keep = choice(survives, new Span(survives ? "Giữ hồ sơ này" : "Giữ"));
        keep.getElement().setAttribute("aria-label", "Giữ hồ sơ " + member.recordCode());
        keep.setEnabled(editable);
        keep.addClickListener(click -> {
            choices.keep(member.id().value());
            refresh();
        });
        cell.add(keep);
    }

    private String caption(HealthRecord member) {
        String source = member.sourceSystem() == null ? "chưa rõ nguồn" : "nguồn " + member.sourceSystem();
        return group.communes().size() > 1 ? source + ", xã " + member.commune() : source;
    }

    private void add(NativeTableBody body, Row row) {
        NativeTableRow line = body.addRow();
        NativeTableHeaderCell title = line.addHeaderCell();
        title.setText(row.field().title());
        title.getElement().setAttribute("scope", "row");
        if (withRegister()) {
            line.addDataCell()
                    .add(
                            row.register() == null
                                    ? new Span("–")
                                    : value(row, row.register(), FieldChoice.REGISTER, other(row, -1)));
        }
        for (int i = 0; i < group.members().size(); i++) {
            HealthRecord member = group.members().get(i);
            line.addDataCell().add(value(row, row.values().get(i), member.recordCode(), other(row, i)));
        }
    }

    /** What a value is compared with: the register's, else the first other value of the row. */
    private @Nullable String other(Row row, int column) {
        String mine = column < 0 ? row.register() : row.values().get(column);
        List<@Nullable String> others = new ArrayList<>();
        others.add(row.register());
        others.addAll(row.values());
        return others.stream()
                .filter(Objects::nonNull)
                .filter(value -> !value.equals(mine))
                .findFirst()
                .orElse(mine);
    }

    private Component value(Row row, @Nullable String value, String source, @Nullable String other) {
        String column = row.field().column();
        DiffText text = row.agrees()
                ? DiffText.plain(FieldValues.shown(column, value, value))
                : DiffText.of(FieldValues.shown(column, value, other), FieldValues.shown(column, other, value));
        FieldChoice now = choices.of(column);
        if (value == null || now == null || row.agrees()) {
            return text;
        }
        NativeButton button = choice(now.source().equals(source), text);
        button.setEnabled(editable);
        button.addClickListener(click -> {
            choices.take(new FieldChoice(column, value, source));
            refresh();
        });
        return button;
    }

    private static NativeButton choice(boolean chosen, Component content) {
        NativeButton button = new NativeButton();
        button.addClassName("compare-choice");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("role", "radio");
        button.getElement().setAttribute("aria-checked", String.valueOf(chosen));
        if (chosen) {
            button.addClassName("compare-chosen");
            button.add(Glyph.CHECK.icon());
        }
        button.add(content);
        return button;
    }

    private void refresh() {
        build();
        changed.run();
    }
}
