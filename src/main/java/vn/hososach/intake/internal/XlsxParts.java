package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;

/**
 * The parts of a workbook (ECMA-376) that stand beside the rows: which sheet is the first to be seen, the texts that cells
 * share, and which cell styles show a day. Own code, because the small streaming readers bring an XML parser that would
 * replace the one of the process engines.
 */
final class XlsxParts implements AutoCloseable {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XML.setProperty(XMLInputFactory.IS_COALESCING, true);
    }

    private final ZipFile zip;
    private boolean from1904;

    XlsxParts(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
    }

    /** A sheet and the part of the workbook in which its rows stand. */
    record Sheet(String name, String part) {}

    /** Whether days are counted from 1904; known after {@link #sheets}. */
    boolean from1904() {
        return from1904;
    }

    /** The visible sheets that are there, in their order. */
    List<Sheet> sheets() throws XMLStreamException, IOException {
        List<Sheet> sheets = new ArrayList<>();
        XMLStreamReader xml = open("xl/workbook.xml");
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("workbookPr")) {
                    from1904 = "1".equals(attribute(xml, "date1904")) || "true".equals(attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet") && isVisible(xml)) {
                    String part = target(String.valueOf(attribute(xml, "id")));
                    boolean other = sheets.stream().noneMatch(it -> it.part().equals(part));
                    if (other && zip.getEntry(part) != null) {
                        sheets.add(new Sheet(String.valueOf(attribute(xml, "name")), part));
                    }
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Refusal("intake-empty-file");
        }
        return sheets;
    }

    private static boolean isVisible(XMLStreamReader xml) {
        String state = attribute(xml, "state");
        return state == null || state.equals("visible");
    }

    /** The sheet, at its beginning. */
    XMLStreamReader open(Sheet sheet) throws XMLStreamException, IOException {
        return XML.createXMLStreamReader(stream(sheet));
    }

    /** The bytes of the sheet. */
    InputStream stream(Sheet sheet) throws IOException {
        return zip.getInputStream(zip.getEntry(sheet.part()));
    }

    private String target(String relation) throws XMLStreamException, IOException {
        XMLStreamReader xml = open("xl/_rels/workbook.xml.rels");
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT && relation.equals(attribute(xml, "Id"))) {
                String target = String.valueOf(attribute(xml, "Target"));
                return target.startsWith("/") ? target.substring(1) : "xl/" + target;
            }
        }
        return "xl/worksheets/sheet1.xml";
    }

    /** The texts that cells refer to by number. */
    String[] texts() throws XMLStreamException, IOException {
        List<String> texts = new ArrayList<>();
        Map<String, String> same = new HashMap<>();
        XMLStreamReader xml = open("xl/sharedStrings.xml");
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                String text = text(xml, "si");
                texts.add(text.length() > 20 ? text : same.computeIfAbsent(text, t -> t));
            }
        }
        return texts.toArray(String[]::new);
    }

    /** All texts inside the element, which is read to its end; the reading aids of Japanese are left out. */
    static String text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean aid = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    aid = true;
                } else if (xml.getLocalName().equals("t") && !aid) {
                    text.append(xml.getElementText());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                aid &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(element)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    /** The numbers of the cell styles that show a day. */
    BitSet dayStyles() throws XMLStreamException, IOException {
        Set<Integer> formats = new HashSet<>(Arrays.asList(14, 15, 16, 17, 22));
        for (int i = 27; i <= 58; i++) {
            if (i <= 36 || i >= 50) {
                formats.add(i);
            }
        }
        BitSet days = new BitSet();
        boolean cells = false;
        int style = 0;
        XMLStreamReader xml = open("xl/styles.xml");
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String format = attribute(xml, "numFmtId");
                if (xml.getLocalName().equals("cellXfs")) {
                    cells = true;
                } else if (xml.getLocalName().equals("numFmt") && showsDay(attribute(xml, "formatCode"))) {
                    formats.add(Integer.valueOf(String.valueOf(format)));
                } else if (cells && xml.getLocalName().equals("xf")) {
                    days.set(style++, format != null && formats.contains(Integer.valueOf(format)));
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                cells = false;
            }
        }
        return days;
    }

    private static boolean showsDay(@Nullable String code) {
        if (code == null) {
            return false;
        }
        String letters = code.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.", "").toLowerCase(java.util.Locale.ROOT);
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 && letters.indexOf('m') >= 0;
    }

    private @Nullable XMLStreamReader open(String name) throws XMLStreamException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return null;
        }
        InputStream in = zip.getInputStream(entry);
        return XML.createXMLStreamReader(in);
    }

    /** The attribute of this local name, whatever its prefix. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
