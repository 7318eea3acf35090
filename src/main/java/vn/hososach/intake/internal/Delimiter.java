package vn.hososach.intake.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.text.LegacyCharset;

/** The sign between the fields of a file: the one at which the header falls into the most captions we know. */
final class Delimiter {

    private static final List<Character> SIGNS = List.of(',', ';', '\t', '|', '^', '~', '\u001F');
    private static final int LINES = 20;

    private Delimiter() {}

    static char of(IntakeKind kind, String start, @Nullable LegacyCharset legacy) {
        List<String> lines =
                start.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        char best = ',';
        int most = 0;
        for (char sign : SIGNS) {
            for (String line : lines) {
                int known = Header.known(kind, fields(line, sign, legacy));
                if (known > most) {
                    most = known;
                    best = sign;
                }
            }
        }
        return most > 1 || lines.isEmpty() ? best : commonest(lines.get(0));
    }

    private static String[] fields(String line, char sign, @Nullable LegacyCharset legacy) {
        String[] fields = line.split(java.util.regex.Pattern.quote(String.valueOf(sign)), -1);
        for (int i = 0; i < fields.length; i++) {
            String field = fields[i].strip().replaceAll("^\"|\"$", "");
            fields[i] = legacy == null ? field : legacy.repair(field);
        }
        return fields;
    }

    private static char commonest(String header) {
        char best = ',';
        long most = 0;
        for (char sign : SIGNS) {
            long count = header.chars().filter(c -> c == sign).count();
            if (count > most) {
                most = count;
                best = sign;
            }
        }
        return best;
    }
}
