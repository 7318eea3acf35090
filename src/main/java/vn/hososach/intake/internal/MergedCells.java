package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells merged downwards: Excel keeps their value in the first row only, people mean it for all. Which cells are merged is
 * said behind the rows, so it is looked up before they are read. A title merged across columns is left as it is.
 */
final class MergedCells {

    private static final byte[] ELEMENT = "mergeCell ".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern RANGE =
            Pattern.compile("ref=[\"']\\$?([A-Z]{1,3})\\$?([0-9]{1,7}):\\$?([A-Z]{1,3})\\$?([0-9]{1,7})[\"']");
    private static final int LONGEST_ELEMENT = 200;
    private static final int MOST = 500_000;

    private record Range(int column, long first, long last) {}

    private final Map<Integer, Deque<Range>> columns = new HashMap<>();
    private final Map<Integer, String> held = new HashMap<>();

    private MergedCells(List<Range> ranges) {
        ranges.sort(Comparator.comparingLong(Range::first));
        ranges.forEach(range ->
                columns.computeIfAbsent(range.column(), c -> new ArrayDeque<>()).add(range));
    }

    static MergedCells of(XlsxParts parts, XlsxParts.Sheet sheet) throws IOException {
        List<Range> ranges = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        int matched = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = parts.stream(sheet)) {
            for (int n = in.read(buffer); n > 0 && ranges.size() < MOST; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    byte b = buffer[i];
                    if (matched < ELEMENT.length) {
                        matched = b == ELEMENT[matched] ? matched + 1 : b == ELEMENT[0] ? 1 : 0;
                    } else if (b == '>' || element.length() > LONGEST_ELEMENT) {
                        add(element.toString(), ranges);
                        element.setLength(0);
                        matched = 0;
                    } else {
                        element.append((char) b);
                    }
                }
            }
        }
        return new MergedCells(ranges);
    }

    private static void add(String element, List<Range> ranges) {
        Matcher m = RANGE.matcher(element);
        if (m.find() && !m.group(2).equals(m.group(4))) {
            ranges.add(new Range(XlsxLines.column(m.group(1)), Long.parseLong(m.group(2)), Long.parseLong(m.group(4))));
        }
    }

    /** Puts into this row what stands in the first row of merged cells; rows come in their order. */
    void fill(long row, String[] fields) {
        columns.forEach((column, ranges) -> {
            while (!ranges.isEmpty() && ranges.peek().last() < row) {
                ranges.poll();
                held.remove(column);
            }
            Range range = ranges.peek();
            if (range == null || range.first() > row || column >= fields.length) {
                return;
            }
            if (range.first() == row) {
                held.put(column, fields[column]);
            } else if (fields[column].isBlank()) {
                fields[column] = held.getOrDefault(column, "");
            }
        });
    }
}
