package vn.hososach.intake.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;

/** Turns lines of a file into staged rows, or says why a line cannot be taken in. Works in one thread. */
abstract class RowReader {

    /** A line that is refused: the field at fault, if one is, and the reason in Vietnamese. */
    static final class BadRow extends Exception {
        private final @Nullable String field;
        private final String reason;

        BadRow(@Nullable String field, String reason) {
            super(reason, null, false, false);
            this.field = field;
            this.reason = reason;
        }

        @Nullable
        String field() {
            return field;
        }

        String reason() {
            return reason;
        }
    }

    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");
    private static final int HASH_BYTES = 16;
    private static final int WORDS = 2_000;

    final Header header;
    private final boolean rejectFile;
    private final MessageDigest digest;
    private final int[] hashed;
    private byte[] text = new byte[4_096];
    private final Map<String, Map<String, String>> words = new HashMap<>();

    RowReader(IntakeKind kind, Header header) {
        this.header = header;
        this.rejectFile = header.isRejectFile();
        this.hashed = FileFormat.of(kind).stream()
                .mapToInt(column -> header.at(column.name()))
                .toArray();
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The staging columns in the order in which {@link #write} fills them. */
    abstract String stagingColumns();

    abstract String stagingTable();

    /** Writes the row, or throws the reason why not; then the row is not ended. */
    abstract void write(Line line, CopyBuffer out) throws BadRow;

    /** The line for the reject list. */
    final Line original(Line line) {
        return Header.original(line, rejectFile);
    }

    /** The commune that a refused line names, so that its people can mend it. */
    final @Nullable String named(Line line) {
        String code = trimmed(line, "ma_xa");
        return code != null && COMMUNE.matcher(code).matches() ? code : null;
    }

    /** Whether the row written last may yet be refused, so that its line had better be kept. */
    boolean doubtful() {
        return false;
    }

    final @Nullable String raw(Line line, String column) {
        int at = header.at(column);
        if (at < 0 || at >= line.size()) {
            return null;
        }
        String value = line.field(at);
        return value.isEmpty() || value.charAt(0) <= ' ' && value.isBlank() ? null : value;
    }

    final @Nullable String trimmed(Line line, String column) {
        String value = raw(line, column);
        boolean clean = value == null || isText(value.charAt(0)) && isText(value.charAt(value.length() - 1));
        return clean ? value : FieldText.blankToNull(value);
    }

    private static boolean isText(char c) {
        return c > ' ' && c < '\u1680';
    }

    /** What a word of a column means; the few words of a column repeat in every line. */
    final @Nullable String word(Line line, String column, UnaryOperator<@Nullable String> meaning) {
        String value = raw(line, column);
        if (value == null) {
            return meaning.apply(null);
        }
        Map<String, String> known = words.computeIfAbsent(column, c -> new HashMap<>());
        String found = known.get(value);
        if (found == null) {
            found = meaning.apply(value);
            if (found != null && known.size() < WORDS) {
                known.put(value, found);
            }
        }
        return found;
    }

    final void requireAllColumns(Line line) throws BadRow {
        if (line.problem() != null) {
            throw new BadRow(null, line.problem());
        }
        if (line.size() != header.columns()) {
            throw new BadRow(null, "Dòng có %d cột, tiêu đề có %d cột.".formatted(line.size(), header.columns()));
        }
    }

    /** What the line said, by column and not by position, so that a file with reordered columns is the same file. */
    final byte[] hash(Line line) {
        int length = 0;
        for (int at : hashed) {
            String value = at < 0 || at >= line.size() ? "" : line.field(at);
            if (length + 2 * value.length() + 2 > text.length) {
                text = Arrays.copyOf(text, 2 * (length + 2 * value.length() + 2));
            }
            if (!value.isBlank()) {
                for (int i = 0; i < value.length(); i++) {
                    char c = value.charAt(i);
                    text[length++] = (byte) (c >> 8);
                    text[length++] = (byte) c;
                }
            }
            text[length++] = 0;
            text[length++] = 0x1f;
        }
        digest.update(text, 0, length);
        return Arrays.copyOf(digest.digest(), HASH_BYTES);
    }
}
