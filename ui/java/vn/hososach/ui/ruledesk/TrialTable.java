package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.decision.TrialResult;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.Formats;

/** What a draft would do to today's data: by commune how many findings appear, vanish and change, with examples to open. */
class TrialTable extends Div {

    TrialTable(@Nullable TrialResult trial, @Nullable OffsetDateTime at, CommuneNames names) {
        addClassName("rule-trial");
        if (trial == null) {
            return;
        }
        Span sum = new Span("Nếu áp dụng hôm nay: " + words(trial));
        sum.addClassName("rule-sum");
        Span when = new Span(" · thử lúc " + Formats.time(at) + " trên " + Formats.number(trial.records()) + " hồ sơ");
        when.addClassName("caption");
        add(new Div(sum, when));
        if (!trial.communes().isEmpty()) {
            add(table(trial, names));
        }
    }

    /** The numbers of a trial in one clause. */
    static String words(TrialResult trial) {
        return "%s phát hiện mới, %s phát hiện hết, %s phát hiện đổi mức hoặc nơi chuyển"
                .formatted(
                        Formats.number(trial.appear()), Formats.number(trial.vanish()), Formats.number(trial.change()));
    }

    private static Component table(TrialResult trial, CommuneNames names) {
        NativeTableRow head = new NativeTableRow();
        List.of("Xã, phường", "Mới", "Hết", "Đổi", "Ví dụ")
                .forEach(title -> head.add(new NativeTableHeaderCell(title)));
        NativeTableBody body = new NativeTableBody();
        for (TrialResult.CommuneEffect effect : trial.communes()) {
            body.add(new NativeTableRow(
                    new NativeTableHeaderCell(names.fullName(new CommuneCode(effect.communeCode()))),
                    new NativeTableCell(Formats.number(effect.appear())),
                    new NativeTableCell(Formats.number(effect.vanish())),
                    new NativeTableCell(Formats.number(effect.change())),
                    new NativeTableCell(examples(effect))));
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("figures-table", "rule-trial-table");
        Div scroll = new Div(table);
        scroll.addClassName("table-scroll");
        return scroll;
    }

    private static Component examples(TrialResult.CommuneEffect effect) {
        Div list = new Div();
        effect.examples().forEach(it -> list.add(new Div(example(it))));
        return new Details(Formats.number(effect.examples().size()) + " ví dụ", list);
    }

    private static Component example(TrialResult.Example it) {
        String kind =
                switch (it.kind()) {
                    case APPEAR -> "mới";
                    case VANISH -> "hết";
                    case CHANGE -> "đổi";
                };
        String field = AdministrativeField.byColumn(it.field())
                .map(AdministrativeField::title)
                .orElse("");
        return new Anchor(
                "tra-cuu/" + it.recordId(),
                kind + ": " + it.ruleId() + (field.isEmpty() ? "" : " " + field) + ", hồ sơ số " + it.recordId());
    }
}
