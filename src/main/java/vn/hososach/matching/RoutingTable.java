package vn.hososach.matching;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The decision table {@code decisions/match-classification.dmn} (hit policy FIRST), read once and turned into the values
 * that each cell allows, so that a run can ask it for every record without a decision engine. The file stays the one
 * source: the engine evaluates the same cells.
 */
public final class RoutingTable {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final List<String> INPUTS =
            List.of("other", "number", "card", "fullName", "birth", "context", "weight", "gap", "lifeState");

    private final List<Row> rows;

    private RoutingTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** A row's answer. */
    public record Answer(Route route, String rule) {}

    private record Row(List<RoutingCell> cells, Answer answer) {}

    /** The table of this application. */
    public static RoutingTable packaged() {
        String path = "/decisions/match-classification.dmn";
        try (InputStream in = Objects.requireNonNull(RoutingTable.class.getResourceAsStream(path), path)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The table in this text, a file of the same form as the packaged one. */
    public static RoutingTable of(String xml) {
        try {
            return read(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table.
     *
     * @throws IllegalArgumentException when the table has other inputs, or a cell that is no literal or comparison
     */
    static RoutingTable read(InputStream in) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element table = factory.newDocumentBuilder().parse(in).getDocumentElement();
            List<String> inputs = texts(table, "inputExpression");
            if (!inputs.equals(INPUTS)) {
                throw new IllegalArgumentException("Bảng phân luồng có cột khác: " + inputs);
            }
            List<Row> rows = new ArrayList<>();
            NodeList rules = table.getElementsByTagNameNS(DMN, "rule");
            for (int i = 0; i < rules.getLength(); i++) {
                rows.add(row((Element) rules.item(i)));
            }
            return new RoutingTable(rows);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Row row(Element rule) {
        List<RoutingCell> cells = new ArrayList<>();
        List<String> texts = texts(rule, "inputEntry");
        for (int i = 0; i < texts.size(); i++) {
            cells.add(RoutingCell.of(INPUTS.get(i), texts.get(i)));
        }
        List<String> outputs = texts(rule, "outputEntry");
        return new Row(cells, new Answer(Route.valueOf(unquoted(outputs.get(0))), unquoted(outputs.get(1))));
    }

    private static String unquoted(String text) {
        return text.substring(1, text.length() - 1);
    }

    private static List<String> texts(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS(DMN, name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    /** The first row that matches. */
    Answer of(RoutingFacts facts) {
        Object[] values = {
            facts.other().name(),
            facts.number().name(),
            facts.card().name(),
            facts.fullName().name(),
            facts.birth().name(),
            facts.context().name(),
            facts.weight(),
            facts.gap(),
            facts.lifeState().name()
        };
        for (Row row : rows) {
            if (matches(row, values)) {
                return row.answer();
            }
        }
        throw new IllegalStateException("Không có dòng nào cho " + Map.of("facts", facts));
    }

    private static boolean matches(Row row, Object[] values) {
        for (int i = 0; i < values.length; i++) {
            if (!row.cells().get(i).allows(values[i])) {
                return false;
            }
        }
        return true;
    }
}
