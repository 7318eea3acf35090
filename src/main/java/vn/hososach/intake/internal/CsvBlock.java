package vn.hososach.intake.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the records of a block: fields as they are, quotation marks taken off. Empty lines are left out. */
final class CsvBlock implements LineBlock {

    private static final byte CTRL_Z = 0x1A;

    private final CsvBlocks.Block block;
    private final TextForm form;
    private final byte delimiter;
    private final byte[] bytes;
    private String[] fields = new String[32];
    private int record;
    private int start;

    CsvBlock(CsvBlocks.Block block, TextForm form, char delimiter) {
        this.block = block;
        this.form = form;
        this.delimiter = (byte) delimiter;
        this.bytes = block.bytes();
    }

    @Override
    public @Nullable Line next() {
        while (record < block.records().count) {
            int from = start;
            int at = record++;
            start = block.records().ends[at];
            int to = withoutLineEnd(from, start);
            if (to > from && !(to == from + 1 && bytes[from] == CTRL_Z)) {
                Line line = line(from, to, block.firstLine() + block.records().lines[at], block.records().broken[at]);
                if (line != null) {
                    return line;
                }
            }
        }
        return null;
    }

    private int withoutLineEnd(int from, int end) {
        int to = end;
        if (to > from && bytes[to - 1] == '\n') {
            to--;
        }
        return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    }

    private @Nullable Line line(int from, int to, long number, boolean broken) {
        int count = 0;
        int at = from;
        boolean blank = true;
        do {
            int end = !broken && at < to && bytes[at] == '"' ? afterQuotes(at + 1, to) : fieldEnd(at, to);
            if (count == fields.length) {
                fields = Arrays.copyOf(fields, count * 2);
            }
            String field = end > at ? text(at, end, broken) : "";
            blank = blank && field.isBlank();
            fields[count++] = field;
            at = end + 1;
        } while (at <= to);
        String[] own = Arrays.copyOf(fields, count);
        return blank
                ? null
                : new Line(
                        number, own, broken ? "Dấu ngoặc kép mở mà không đóng." : problem(from, to, own), to == start);
    }

    private int fieldEnd(int from, int to) {
        int at = from;
        while (at < to && bytes[at] != delimiter) {
            at++;
        }
        return at;
    }

    /** Where the field ends whose quotation mark was opened before here. */
    private int afterQuotes(int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] != '"') {
                at++;
            } else if (at + 1 < to && bytes[at + 1] == '"') {
                at += 2;
            } else {
                return fieldEnd(at + 1, to);
            }
        }
        return to;
    }

    private String text(int from, int end, boolean broken) {
        if (broken || bytes[from] != '"') {
            return form.field(bytes, from, end - from);
        }
        byte[] plain = new byte[end - from];
        int length = 0;
        boolean quoted = true;
        for (int i = from + 1; i < end; i++) {
            if (quoted && bytes[i] == '"') {
                quoted = i + 1 < end && bytes[i + 1] == '"';
                if (!quoted) {
                    continue;
                }
                i++;
            }
            plain[length++] = bytes[i];
        }
        return form.field(plain, 0, length);
    }

    private @Nullable String problem(int from, int to, String[] line) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == 0) {
                return "Dòng có ký tự nhị phân (NUL).";
            }
        }
        for (String field : line) {
            if (field.indexOf(TextForm.BROKEN) >= 0) {
                return "Dòng có ký tự hỏng, không đọc được theo bảng mã của tệp.";
            }
        }
        return null;
    }
}
