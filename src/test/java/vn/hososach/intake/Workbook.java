package vn.hososach.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small workbooks for tests; cells are written as they are given. */
final class Workbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private final List<StringBuilder> sheets = new ArrayList<>(List.of(new StringBuilder()));
    private String prologue = "";
    private String merged = "";
    private int number;

    /** A row of cells: {@code =…} a formula with value, {@code #…} a number, {@code @…} a day, otherwise text. */
    Workbook row(String... cells) {
        StringBuilder rows = sheets.get(sheets.size() - 1);
        rows.append("<row r=\"").append(++number).append("\">");
        for (int i = 0; i < cells.length; i++) {
            rows.append(cell("" + (char) ('A' + i) + number, cells[i]));
        }
        rows.append("</row>");
        return this;
    }

    private static String cell(String address, String value) {
        String start = "<c r=\"" + address + "\"";
        if (value.isEmpty()) {
            return "";
        }
        return switch (value.charAt(0)) {
            case '=' -> start + " t=\"str\"><f>A1</f><v>" + value.substring(1) + "</v></c>";
            case '#' -> start + "><v>" + value.substring(1) + "</v></c>";
            case '@' -> start + " s=\"1\"><v>" + value.substring(1) + "</v></c>";
            case '!' -> start + " t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>";
            default -> start + " t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
        };
    }

    /** Further rows stand on another sheet. */
    Workbook sheet() {
        sheets.add(new StringBuilder());
        number = 0;
        return this;
    }

    /** Merges cells of every sheet, for example {@code B2:B4}. */
    Workbook merge(String range) {
        merged = "<mergeCells count=\"1\"><mergeCell ref=\"" + range + "\"/></mergeCells>";
        return this;
    }

    /** Something before the sheet's root element. */
    Workbook before(String text) {
        prologue = text;
        return this;
    }

    Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"r\"><sheets>"
                            + "<sheet name=\"ẩn\" sheetId=\"99\" state=\"hidden\" r:id=\"rId99\"/>"
                            + each("<sheet name=\"Trang %1$d\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>")
                            + "</sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships>" + each("<Relationship Id=\"rId%1$d\" Target=\"worksheets/sheet%1$d.xml\"/>")
                            + "</Relationships>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs><xf numFmtId=\"0\"/>"
                            + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            for (int i = 0; i < sheets.size(); i++) {
                part(
                        zip,
                        "xl/worksheets/sheet" + (i + 1) + ".xml",
                        prologue + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheets.get(i) + "</sheetData>"
                                + merged + "</worksheet>");
            }
        }
        return file;
    }

    private String each(String element) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= sheets.size(); i++) {
            all.append(element.formatted(i));
        }
        return all.toString();
    }

    static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
