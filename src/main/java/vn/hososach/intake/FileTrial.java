package vn.hososach.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file looks like before anything is written.
 *
 * @param description format and encoding in words
 * @param columns the columns of its header, in their order
 * @param missing technical names of columns without which no line can be taken in
 * @param read lines looked at, the first of the file
 * @param bad how many of them cannot be taken in as they are
 * @param problems the first of those
 */
public record FileTrial(
        String description, List<Caption> columns, List<String> missing, long read, long bad, List<Reject> problems) {

    /**
     * A column of the header.
     *
     * @param column our technical name, null for a column whose values are kept aside
     * @param example what stands under it in the first line; empty when nothing does
     */
    public record Caption(String text, @Nullable String column, String example) {}

    public FileTrial {
        columns = List.copyOf(columns);
        missing = List.copyOf(missing);
        problems = List.copyOf(problems);
    }
}
