package vn.hososach.decision;

import java.util.List;

/**
 * A decision table to read: its columns by name and label, its rows as the cells stand in the file.
 *
 * @param version the version in force
 */
public record TableGrid(
        String key, String name, int version, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    public TableGrid {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    public record Column(String name, String label) {}

    /** One rule; outputs without their quotation marks. */
    public record Row(String id, String description, List<String> inputs, List<String> outputs) {

        public Row {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }
}
