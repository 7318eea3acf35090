package vn.hososach.decision;

import java.util.List;
import java.util.Optional;

/**
 * A decision table to read: its columns by name and label, its rows as the cells stand in the file.
 *
 * @param collects whether every matching row counts, so that a row may be switched off without leaving nothing to decide by
 */
public record TableGrid(
        String key, String name, boolean collects, List<Column> inputs, List<Column> outputs, List<Row> rows) {

    public TableGrid {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    public record Column(String name, String label) {}

    /** One rule; outputs without their quotation marks; a row switched off is still shown. */
    public record Row(String id, String description, boolean off, List<String> inputs, List<String> outputs) {

        public Row {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    public Optional<Row> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** What a row says in this output; empty when the table has no such column. */
    public Optional<String> output(Row row, String column) {
        return at(outputs, column).map(row.outputs()::get);
    }

    public Optional<String> input(Row row, String column) {
        return at(inputs, column).map(row.inputs()::get);
    }

    private static Optional<Integer> at(List<Column> columns, String name) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The rows of the table write findings: a trial can say which. */
    public boolean findings() {
        return at(outputs, "ruleId").isPresent() && at(outputs, "messageKey").isPresent();
    }
}
