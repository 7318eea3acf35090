package vn.hososach.intake.internal;

/** A line as CSV again, without its line end, for the reject file. */
final class CsvText {

    private CsvText() {}

    static String of(Line line) {
        StringBuilder text = new StringBuilder(256);
        for (int i = 0; i < line.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            // the sign by which a line that was refused for it shows where it stood
            String field = line.field(i).replace('\0', '\uFFFD');
            boolean quoted = field.indexOf(',') >= 0
                    || field.indexOf('"') >= 0
                    || field.indexOf('\n') >= 0
                    || field.indexOf('\r') >= 0;
            text.append(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return text.toString();
    }
}
