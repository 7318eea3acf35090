package vn.hososach.ui.calibration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** A table of figures: words on the left, numbers on the right of their cells. */
class FigureTable extends Div {

    private final List<NativeTableHeaderCell> heads = new ArrayList<>();
    private final NativeTableBody body;

    FigureTable(String... headers) {
        addClassName("figure-table");
        NativeTable table = new NativeTable();
        NativeTableRow head = table.getHead().addRow();
        for (String header : headers) {
            NativeTableHeaderCell cell = head.addHeaderCell();
            cell.setText(header);
            heads.add(cell);
        }
        body = table.addBody();
        add(table);
    }

    /** Adds a row; a text is words, anything else a number or a component. */
    NativeTableRow row(Object... values) {
        NativeTableRow row = body.addRow();
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            NativeTableCell cell = row.addDataCell();
            if (value instanceof Component component) {
                cell.add(component);
            } else {
                cell.add(new Span(String.valueOf(value)));
            }
            if (value instanceof Figure) {
                cell.addClassName("figure-cell");
                heads.get(i).addClassName("figure-cell");
            }
        }
        return row;
    }

    /** A number as it is shown. */
    record Figure(String text) {
        @Override
        public String toString() {
            return text;
        }
    }
}
