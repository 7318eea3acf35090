package vn.hososach.intake.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;

/**
 * Which sheet of a workbook holds the data: people put instructions in front of it or lists of choices behind it. Data on
 * several sheets are refused, because taking one of them would silently leave out the others.
 */
final class SheetChoice {

    private static final int HIGHEST_TITLE = 20;

    private SheetChoice() {}

    static XlsxLines of(IntakeKind kind, XlsxParts parts, long size) throws XMLStreamException, IOException {
        List<XlsxParts.Sheet> sheets = parts.sheets();
        String[] texts = parts.texts();
        BitSet days = parts.dayStyles();
        XlsxParts.Sheet best = sheets.get(0);
        List<XlsxParts.Sheet> fitting = new ArrayList<>();
        int most = -1;
        for (XlsxParts.Sheet sheet : sheets.size() > 1 ? sheets : List.<XlsxParts.Sheet>of()) {
            Look look = Look.at(kind, new XlsxLines(parts, sheet, texts, days, size));
            if (look.data()) {
                fitting.add(sheet);
            }
            if (look.known() > most) {
                most = look.known();
                best = sheet;
            }
        }
        if (fitting.size() > 1) {
            String names =
                    fitting.stream().map(sheet -> "«" + sheet.name() + "»").collect(Collectors.joining(", "));
            throw new Refusal("intake-several-sheets", Map.of("sheets", names));
        }
        return new XlsxLines(parts, fitting.isEmpty() ? best : fitting.get(0), texts, days, size);
    }

    /**
     * What the first rows of a sheet look like.
     *
     * @param known captions we know in the row that has the most of them
     * @param data a complete header with a row below it
     */
    private record Look(int known, boolean data) {

        static Look at(IntakeKind kind, XlsxLines lines) {
            int known = 0;
            boolean complete = false;
            for (int i = 0; i < HIGHEST_TITLE; i++) {
                Line line = lines.next();
                if (line == null) {
                    return new Look(known, false);
                }
                if (complete) {
                    return new Look(known, true);
                }
                known = Math.max(known, Header.known(kind, line.fields()));
                complete = Header.isComplete(kind, line.fields());
            }
            return new Look(known, false);
        }
    }
}
