package vn.hososach.intake.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A row in PostgreSQL's COPY text format as its fields. */
final class CopyFields {

    private CopyFields() {}

    static @Nullable String[] of(byte[] row) {
        int end = row.length > 0 && row[row.length - 1] == '\n' ? row.length - 1 : row.length;
        @Nullable String[] fields = new String[8];
        int count = 0;
        for (int from = 0; from <= end; count++) {
            int to = from;
            boolean plain = true;
            while (to < end && row[to] != '\t') {
                plain &= row[to++] != '\\';
            }
            if (count == fields.length) {
                fields = Arrays.copyOf(fields, count * 2);
            }
            fields[count] = plain ? new String(row, from, to - from, StandardCharsets.UTF_8) : unescaped(row, from, to);
            from = to + 1;
        }
        return Arrays.copyOf(fields, count);
    }

    private static @Nullable String unescaped(byte[] row, int from, int to) {
        if (to - from == 2 && row[from + 1] == 'N') {
            return null;
        }
        byte[] bytes = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            bytes[length++] = row[i] == '\\' && i + 1 < to ? letter(row[++i]) : row[i];
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static byte letter(byte escaped) {
        return switch (escaped) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0B;
            default -> escaped;
        };
    }
}
