package vn.hososach.intake.internal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.territory.Address;

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

    /**
     * Where a row goes that was written.
     *
     * @param key what tells it from the other lines of the file
     * @param commune its commune when nothing has to be asked about the row any more
     * @param stagedOnly what the staging table has beyond the target, each value after a tab
     * @param doubtful it may yet be refused, so that its line had better be kept
     */
    record Placing(String key, @Nullable String commune, String stagedOnly, boolean doubtful) {}

    private static final int COMMUNE_DIGITS = 5;
    private static final Pattern COMMUNE = Pattern.compile("\\d{5}");
    private static final Pattern SHORTENED = Pattern.compile("[1-9][0-9]*");

    final Header header;
    private final boolean rejectFile;
    private final int[] hashed;
    private final Set<String> hamlets = new HashSet<>();
    private final CopyBuffer hamlet = new CopyBuffer(1 << 8);

    RowReader(IntakeKind kind, Header header) {
        this.header = header;
        this.rejectFile = header.isRejectFile();
        this.hashed = FileFormat.of(kind).stream()
                .filter(column -> !column.further() || header.at(column.name()) >= 0)
                .mapToInt(column -> header.at(column.name()))
                .toArray();
    }

    /** The columns of target and staging table in the order in which {@link #write} fills them. */
    abstract String columns();

    abstract String stagingTable();

    /** Columns that only the staging table has, beside the number of the line; each after a comma. */
    String stagedOnlyColumns() {
        return "";
    }

    /** Writes the row, or throws the reason why not; in both cases the row is not ended. */
    abstract Placing write(Line line, CopyBuffer out) throws BadRow;

    /** The hamlets named so far with their communes, as COPY rows. */
    final Set<String> hamlets() {
        return hamlets;
    }

    final void noteHamlet(String commune, @Nullable String name) {
        if (name != null) {
            hamlet.add(commune).add(name).end();
            hamlets.add(new String(hamlet.drain(), StandardCharsets.UTF_8));
        }
    }

    /** The line for the reject list. */
    final Line original(Line line) {
        return Header.original(line, rejectFile);
    }

    /** Where a column of the format stands in the lines of this file; -1 when it has none. */
    final int at(String column) {
        return header.at(column);
    }

    /** The commune that a refused line names, so that its people can mend it. */
    final @Nullable String named(Line line) {
        String code = communeCode(line, at("ma_xa"));
        return code != null && COMMUNE.matcher(code).matches() ? code : null;
    }

    final @Nullable String raw(Line line, int at) {
        if (at < 0 || at >= line.size()) {
            return null;
        }
        String value = line.field(at);
        return value.isEmpty() || value.charAt(0) <= ' ' && value.isBlank() ? null : value;
    }

    final @Nullable String trimmed(Line line, int at) {
        String value = raw(line, at);
        boolean clean = value == null || isText(value.charAt(0)) && isText(value.charAt(value.length() - 1));
        return clean ? value : FieldText.blankToNull(value);
    }

    private static boolean isText(char c) {
        return c > ' ' && c < '\u1680';
    }

    /** What the words of a column mean; the few there are repeat in every line. */
    final class Words {
        private static final int MOST = 2_000;

        private final int at;
        private final UnaryOperator<@Nullable String> meaning;
        private final Map<String, String> known = new HashMap<>();

        Words(String column, UnaryOperator<@Nullable String> meaning) {
            this.at = at(column);
            this.meaning = meaning;
        }

        @Nullable
        String of(Line line) {
            String value = raw(line, at);
            String found = value == null ? null : known.get(value);
            if (found == null) {
                found = meaning.apply(value);
                if (value != null && found != null && known.size() < MOST) {
                    known.put(value, found);
                }
            }
            return found;
        }
    }

    final void requireAllColumns(Line line) throws BadRow {
        if (line.problem() != null) {
            throw new BadRow(null, line.problem() + cutOff(line));
        }
        if (line.size() != header.columns()) {
            String counts = "Dòng có %d cột, tiêu đề có %d cột.".formatted(line.size(), header.columns());
            throw new BadRow(null, line.size() < header.columns() ? counts + cutOff(line) : counts);
        }
    }

    private static String cutOff(Line line) {
        return line.open() ? " Đây là dòng cuối của tệp: có thể tệp chưa được tải về trọn vẹn." : "";
    }

    /** The commune of a line; a spreadsheet may have taken the zeros off its code. */
    final String requireCommune(Line line, int at, Set<String> communes, Set<String> scope) throws BadRow {
        String commune = communeCode(line, at);
        if (commune == null) {
            throw new BadRow("ma_xa", "Thiếu mã xã, phường.");
        }
        if (!communes.contains(commune)) {
            throw new BadRow("ma_xa", "Mã xã không thuộc 126 xã, phường của Hà Nội (danh mục từ 01/07/2025).");
        }
        if (!scope.contains(commune)) {
            throw new BadRow("ma_xa", "Dòng thuộc xã ngoài phạm vi của người nhập: " + commune + ".");
        }
        return commune;
    }

    final @Nullable String communeCode(Line line, int at) {
        String code = trimmed(line, at);
        boolean shortened = code != null
                && code.length() < COMMUNE_DIGITS
                && SHORTENED.matcher(code).matches();
        return shortened ? "0".repeat(COMMUNE_DIGITS - code.length()) + code : code;
    }

    /** What the line said, by column and not by position, so that a file with reordered columns is the same file. */
    final byte[] hash(Line line) {
        return hash(line, Address.Scheme.UNKNOWN);
    }

    /** The same where the time in which the file was drawn up decides what the line means. */
    final byte[] hash(Line line, Address.Scheme asOf) {
        RowHash hash = new RowHash();
        if (asOf == Address.Scheme.BEFORE_2025) {
            hash.add(asOf.code());
        }
        for (int at : hashed) {
            String value = raw(line, at);
            hash.add(value == null ? "" : value);
        }
        return hash.bytes();
    }
}
