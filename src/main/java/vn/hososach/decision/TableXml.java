package vn.hososach.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A packaged table as XML, with literals changed and rows taken out. Nothing but a packaged file is ever parsed here. */
final class TableXml {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private final String key;
    private final Document document;
    private final List<String> off = new ArrayList<>();

    TableXml(String key, byte[] packaged) {
        this.key = key;
        this.document = parse(key, packaged);
    }

    private static Document parse(String key, byte[] packaged) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(packaged));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(key, e);
        }
    }

    TableXml with(List<LiteralChange> changes) {
        for (LiteralChange change : changes) {
            elements("rule").stream()
                    .filter(rule -> rule.getAttribute("id").equals(change.rowId()))
                    .forEach(rule -> apply(rule, change));
        }
        return this;
    }

    private void apply(Element rule, LiteralChange change) {
        if (change.off()) {
            off.add(change.rowId());
            return;
        }
        String input = change.input();
        if (input != null) {
            cells(rule, "inputEntry", inputs(), input)
                    .forEach(cell -> cell.setTextContent(
                            CellGrammar.withNumber(cell.getTextContent().strip(), change.number(), change.value())));
            return;
        }
        cells(rule, "outputEntry", outputs(), change.column())
                .forEach(cell -> cell.setTextContent(
                        TableFiles.isNumber(change.value()) ? change.value() : '"' + change.value() + '"'));
    }

    private static List<Element> cells(Element rule, String kind, List<TableGrid.Column> columns, String name) {
        List<Element> entries = list(rule.getElementsByTagNameNS(DMN, kind));
        List<Element> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(name)) {
                cells.add((Element)
                        entries.get(i).getElementsByTagNameNS(DMN, "text").item(0));
            }
        }
        return cells;
    }

    TableGrid grid() {
        return new TableGrid(
                key,
                elements("decision").get(0).getAttribute("name"),
                elements("decisionTable").get(0).getAttribute("hitPolicy").equals("COLLECT"),
                inputs(),
                outputs(),
                elements("rule").stream().map(this::row).toList());
    }

    private TableGrid.Row row(Element rule) {
        return new TableGrid.Row(
                rule.getAttribute("id"),
                text(rule, "description"),
                off.contains(rule.getAttribute("id")),
                texts(rule, "inputEntry"),
                texts(rule, "outputEntry").stream()
                        .map(t -> t.replace("\"", ""))
                        .toList());
    }

    /** The file to deploy: without the rows switched off, every cell held to the grammar. */
    String text() {
        List<TableGrid.Column> inputs = inputs();
        for (Element rule : elements("rule")) {
            List<String> cells = texts(rule, "inputEntry");
            for (int i = 0; i < inputs.size(); i++) {
                require(CellGrammar.input(inputs.get(i).name(), cells.get(i)), cells.get(i));
            }
            texts(rule, "outputEntry").forEach(cell -> require(CellGrammar.output(cell), cell));
            if (off.contains(rule.getAttribute("id"))) {
                rule.getParentNode().removeChild(rule);
            }
        }
        try {
            StringWriter out = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(key, e);
        }
    }

    private void require(boolean held, String cell) {
        if (!held) {
            throw new DecisionFailed(key, "cell outside the grammar: " + cell);
        }
    }

    private List<TableGrid.Column> inputs() {
        return elements("input").stream()
                .map(e -> new TableGrid.Column(text(e, "inputExpression"), e.getAttribute("label")))
                .toList();
    }

    private List<TableGrid.Column> outputs() {
        return elements("output").stream()
                .map(e -> new TableGrid.Column(e.getAttribute("name"), e.getAttribute("label")))
                .toList();
    }

    private List<Element> elements(String name) {
        return list(document.getElementsByTagNameNS(DMN, name));
    }

    private static String text(Element parent, String name) {
        return texts(parent, name).stream().findFirst().orElse("");
    }

    private static List<String> texts(Element parent, String name) {
        return list(parent.getElementsByTagNameNS(DMN, name)).stream()
                .map(e -> e.getTextContent().strip())
                .toList();
    }

    private static List<Element> list(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
