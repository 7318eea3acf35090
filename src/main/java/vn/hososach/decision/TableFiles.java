package vn.hososach.decision;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.flowable.dmn.api.DmnRepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The packaged tables and what is generated from them. A cell of Flowable reaches the whole JVM, so a changed table is the
 * packaged file with validated literals put in (architecture §8): no text of a user comes near an expression.
 */
@Service
public class TableFiles {

    /** Deployments of changed tables carry this name; the packaged ones another. */
    private static final String DEPLOYMENT = "rule-desk";

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final DmnRepositoryService repository;
    private final DecisionTables tables;
    private final Map<String, byte[]> packaged = new TreeMap<>();

    TableFiles(DmnRepositoryService repository, DecisionTables tables) throws IOException {
        this.repository = repository;
        this.tables = tables;
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/*.dmn")) {
            try (InputStream in = file.getInputStream()) {
                packaged.put(String.valueOf(file.getFilename()).replace(".dmn", ""), in.readAllBytes());
            }
        }
    }

    public List<String> keys() {
        return List.copyOf(packaged.keySet());
    }

    /** The table with these changes. */
    public TableGrid grid(String key, List<LiteralChange> changes) {
        Document document = changed(key, changes);
        Element decision = elements(document, "decision").get(0);
        return new TableGrid(
                key,
                decision.getAttribute("name"),
                tables.version(key),
                elements(document, "input").stream()
                        .map(e -> new TableGrid.Column(text(e, "inputExpression"), e.getAttribute("label")))
                        .toList(),
                elements(document, "output").stream()
                        .map(e -> new TableGrid.Column(e.getAttribute("name"), e.getAttribute("label")))
                        .toList(),
                elements(document, "rule").stream()
                        .map(rule -> new TableGrid.Row(
                                rule.getAttribute("id"),
                                text(rule, "description"),
                                texts(rule, "inputEntry"),
                                texts(rule, "outputEntry").stream()
                                        .map(t -> t.replace("\"", ""))
                                        .toList()))
                        .toList());
    }

    /** Whether this literal may stand in that cell: a word the column knows already, or a number where one stood. */
    public boolean allowed(String key, LiteralChange change) {
        TableGrid grid = packaged.containsKey(key) ? grid(key, List.of()) : null;
        TableGrid.Row row = grid == null
                ? null
                : grid.rows().stream()
                        .filter(r -> r.id().equals(change.rowId()))
                        .findFirst()
                        .orElse(null);
        if (row == null) {
            return false;
        }
        if (change.column().equals(LiteralChange.ROW)) {
            return change.value().equals(LiteralChange.OFF) && grid.rows().size() > 1;
        }
        return values(key, change.rowId(), change.column()).contains(change.value())
                || isNumber(row, grid, change.column())
                        && NUMBER.matcher(change.value()).matches();
    }

    private static boolean isNumber(TableGrid.Row row, TableGrid grid, String column) {
        int at = grid.outputs().stream().map(TableGrid.Column::name).toList().indexOf(column);
        return at >= 0 && NUMBER.matcher(row.outputs().get(at)).matches();
    }

    /** The words that an output of this row may take: those its column has anywhere in tables with the same column. */
    public List<String> values(String key, String rowId, String column) {
        if (!List.of(
                        "severity",
                        "route",
                        "need",
                        "level",
                        "verdict",
                        "warning",
                        "finalRoute",
                        "reason",
                        "priorityReason")
                .contains(column)) {
            return List.of();
        }
        return packaged.keySet().stream()
                .map(k -> grid(k, List.of()))
                .flatMap(g -> {
                    int at = g.outputs().stream()
                            .map(TableGrid.Column::name)
                            .toList()
                            .indexOf(column);
                    return at < 0
                            ? Stream.empty()
                            : g.rows().stream().map(r -> r.outputs().get(at));
                })
                .filter(v -> WORD.matcher(v).matches())
                .distinct()
                .sorted()
                .toList();
    }

    /** Puts the packaged table with these changes in force and gives its new version. */
    public int deploy(String key, List<LiteralChange> changes) {
        for (LiteralChange change : changes) {
            if (!allowed(key, change)) {
                throw new DecisionFailed(key, "literal not allowed: " + change);
            }
        }
        repository
                .createDeployment()
                .name(DEPLOYMENT)
                .addString(key + ".dmn", xml(changed(key, changes)))
                .deploy();
        tables.forget(key);
        return tables.version(key);
    }

    /** Whether the version in force was generated here; after an update of the application it is the packaged one again. */
    public boolean isChanged(String key) {
        String deployment = repository
                .createDecisionQuery()
                .decisionKey(key)
                .latestVersion()
                .singleResult()
                .getDeploymentId();
        return repository
                        .createDeploymentQuery()
                        .deploymentId(deployment)
                        .deploymentName(DEPLOYMENT)
                        .count()
                > 0;
    }

    private Document changed(String key, List<LiteralChange> changes) {
        Document document = parse(key);
        for (LiteralChange change : changes) {
            for (Element rule : elements(document, "rule")) {
                if (rule.getAttribute("id").equals(change.rowId())) {
                    apply(document, rule, change);
                }
            }
        }
        return document;
    }

    private static void apply(Document document, Element rule, LiteralChange change) {
        if (change.column().equals(LiteralChange.ROW)) {
            rule.getParentNode().removeChild(rule);
            return;
        }
        List<Element> outputs = elements(document, "output");
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.get(i).getAttribute("name").equals(change.column())) {
                Element cell = (Element)
                        rule.getElementsByTagNameNS(DMN, "outputEntry").item(i);
                String literal = NUMBER.matcher(change.value()).matches() ? change.value() : '"' + change.value() + '"';
                cell.getElementsByTagNameNS(DMN, "text").item(0).setTextContent(literal);
            }
        }
    }

    private Document parse(String key) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(packaged.get(key)));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(key, e);
        }
    }

    private static String xml(Document document) {
        try {
            StringWriter out = new StringWriter();
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
            return out.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Element> elements(Document document, String name) {
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
