package vn.hososach.intake.internal;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One row in PostgreSQL's COPY text format. */
final class CopyRow {

    private final StringBuilder text = new StringBuilder(512);

    CopyRow add(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\0' -> {
                    // PostgreSQL text cannot hold it and no name contains it
                }
                default -> text.append(c);
            }
        }
        return this;
    }

    CopyRow add(long value) {
        separate();
        text.append(value);
        return this;
    }

    /** Bytes as {@code \x...}. */
    CopyRow add(byte[] bytes) {
        separate();
        text.append("\\\\x");
        for (byte b : bytes) {
            text.append(Character.forDigit((b >> 4) & 15, 16)).append(Character.forDigit(b & 15, 16));
        }
        return this;
    }

    private void separate() {
        if (!text.isEmpty()) {
            text.append('\t');
        }
    }

    byte[] end() {
        byte[] row = text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        return row;
    }
}
