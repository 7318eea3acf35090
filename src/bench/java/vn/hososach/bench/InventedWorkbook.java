package vn.hososach.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A delimited file as a workbook, its texts shared between cells as office programs do it. */
final class InventedWorkbook {

    private static final String MAIN = "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, Integer> texts = new LinkedHashMap<>();

    private InventedWorkbook() {}

    static void write(Path csv, Path workbook) throws IOException {
        InventedWorkbook book = new InventedWorkbook();
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook));
                CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(csv)) {
            Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
            part(zip, out, "xl/workbook.xml");
            out.write("<workbook xmlns=" + MAIN + " xmlns:r=\"r\"><sheets><sheet name=\"1\" sheetId=\"1\""
                    + " r:id=\"rId1\"/></sheets></workbook>");
            part(zip, out, "xl/_rels/workbook.xml.rels");
            out.write("<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, out, "xl/worksheets/sheet1.xml");
            out.write("<worksheet xmlns=" + MAIN + "><sheetData>");
            int row = 0;
            for (CsvRecord line : lines) {
                book.row(out, ++row, line);
            }
            out.write("</sheetData></worksheet>");
            part(zip, out, "xl/sharedStrings.xml");
            out.write("<sst xmlns=" + MAIN + ">");
            for (String text : book.texts.keySet()) {
                out.write("<si><t>" + escaped(text) + "</t></si>");
            }
            out.write("</sst>");
            out.flush();
            zip.closeEntry();
        }
    }

    private static void part(ZipOutputStream zip, Writer out, String name) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
    }

    private void row(Writer out, int row, CsvRecord line) throws IOException {
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < line.getFieldCount(); i++) {
            if (!line.getField(i).isEmpty()) {
                int text = texts.computeIfAbsent(line.getField(i), it -> texts.size());
                out.write("<c r=\"" + (char) ('A' + i) + row + "\" t=\"s\"><v>" + text + "</v></c>");
            }
        }
        out.write("</row>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
