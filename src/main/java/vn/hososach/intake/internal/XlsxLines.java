package vn.hososach.intake.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;

/**
 * The visible sheet of a workbook that holds the data, row by row. What stands in cells merged downwards stands in each of
 * their rows. Numbers come in full without exponent, days as {@code yyyy-MM-dd}; of
 * a formula the value is taken that was stored with it.
 */
final class XlsxLines implements LineSource {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    /** Days until the end of the year 9999. */
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private static final int BLOCK = 500;
    private static final int LONGEST_NUMBER = 400;
    private static final int MOST_COLUMNS = 1_000;

    private final XlsxParts parts;
    private final XlsxParts.Sheet sheet;
    private final XMLStreamReader xml;
    private final MergedCells merged;
    private final String[] texts;
    private final BitSet days;
    private final long size;
    private String[] fields = new String[64];
    private int width = -1;
    private long rowNumber;
    private long read;

    XlsxLines(XlsxParts parts, XlsxParts.Sheet sheet, String[] texts, BitSet days, long size)
            throws XMLStreamException, IOException {
        this.parts = parts;
        this.sheet = sheet;
        this.xml = parts.open(sheet);
        this.merged = MergedCells.of(parts, sheet);
        this.texts = texts;
        this.days = days;
        this.size = size;
    }

    static XlsxLines open(IntakeKind kind, Path file) throws IOException {
        XlsxGuard.check(file);
        XlsxParts parts = new XlsxParts(file);
        try {
            return SheetChoice.of(kind, parts, Files.size(file));
        } catch (XMLStreamException | RuntimeException e) {
            parts.close();
            throw broken(e);
        }
    }

    private static Refusal broken(Exception e) {
        return e instanceof Refusal refusal ? refusal : new Refusal("intake-broken-workbook");
    }

    @Override
    public void width(int columns) {
        width = columns;
    }

    @Override
    public @Nullable Line next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    String number = XlsxParts.attribute(xml, "r");
                    rowNumber = number == null ? rowNumber + 1 : Long.parseLong(number);
                    Line line = row();
                    if (line != null) {
                        read++;
                        return line;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            throw broken(e);
        }
    }

    /** Rows can only be read one after the other; what is done with them can be done apart. */
    @Override
    public @Nullable LineBlock block() {
        Deque<Line> lines = new ArrayDeque<>(BLOCK);
        for (Line line = next(); line != null; line = lines.size() < BLOCK ? next() : null) {
            lines.add(line);
        }
        return lines.isEmpty() ? null : lines::poll;
    }

    /** The row as a line, or null when nothing stands in it. */
    private @Nullable Line row() throws XMLStreamException {
        Arrays.fill(fields, "");
        String problem = null;
        int column = -1;
        int filled = 0;
        for (int event = xml.next();
                event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row");
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String address = XlsxParts.attribute(xml, "r");
                column = address == null ? column + 1 : column(address);
                String value = cell();
                if (value == null) {
                    problem = "Ô " + address + " có lỗi hoặc công thức chưa được tính của Excel.";
                } else if (column < MOST_COLUMNS) {
                    put(column, value);
                    filled = value.isBlank() ? filled : Math.max(filled, column + 1);
                }
            }
        }
        if (filled == 0 && problem == null) {
            return null;
        }
        String[] line = Arrays.copyOf(grown(Math.max(filled, width)), Math.max(filled, width));
        merged.fill(rowNumber, line);
        return new Line(rowNumber, line, problem);
    }

    private void put(int column, String value) {
        grown(column + 1)[column] = value;
    }

    private String[] grown(int columns) {
        if (columns > fields.length) {
            int old = fields.length;
            fields = Arrays.copyOf(fields, Math.max(columns, 2 * old));
            Arrays.fill(fields, old, fields.length, "");
        }
        return fields;
    }

    /** What the cell says; null for an error and for a formula without value. */
    private @Nullable String cell() throws XMLStreamException {
        String type = XlsxParts.attribute(xml, "t");
        String style = XlsxParts.attribute(xml, "s");
        String value = null;
        boolean formula = false;
        for (int event = xml.next();
                event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c");
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = XlsxParts.text(xml, "is");
                    case "f" -> formula = true;
                    default -> {
                        // formats and extensions
                    }
                }
            }
        }
        if (value == null) {
            return formula ? null : "";
        }
        if (type == null || type.equals("n")) {
            return number(value, style != null && days.get(Integer.parseInt(style)));
        }
        return switch (type) {
            case "e" -> null;
            case "s" -> texts[Integer.parseInt(value.strip())];
            default -> value;
        };
    }

    private String number(String value, boolean day) {
        if (value.isBlank() || value.length() > 40) {
            return value;
        }
        BigDecimal number = new BigDecimal(value.strip());
        if (Math.abs(number.scale()) > LONGEST_NUMBER) {
            return value;
        }
        if (day && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0) {
            return (parts.from1904() ? EPOCH_1904 : EPOCH)
                    .plusDays(number.longValue())
                    .toString();
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** AB12 is column 27, counted from 0. */
    static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public String description() {
        return "Excel · trang «" + sheet.name() + "»";
    }

    /** Where in the packed file a row stands is not known; this rises with the rows and never reaches the end. */
    @Override
    public long bytesRead() {
        return size - (long) (size / (1 + read / 50_000.0));
    }

    @Override
    public void close() throws IOException {
        parts.close();
    }
}
