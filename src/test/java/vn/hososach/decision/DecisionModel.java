package vn.hososach.decision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A decision file as tests read it: nothing but XML. */
public record DecisionModel(String key, String text, Document document) {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /** A column: name of its variable and its type. */
    public record Column(String name, String type) {}

    /** A row, one text per column. */
    public record Rule(String id, String description, List<String> inputs, List<String> outputs) {}

    /** Every decision of the application. */
    public static List<DecisionModel> all() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/*.dmn"))
                .map(DecisionModel::read)
                .toList();
    }

    private static DecisionModel read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            byte[] bytes = in.readAllBytes();
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new DecisionModel(
                    String.valueOf(file.getFilename()).replace(".dmn", ""),
                    new String(bytes, StandardCharsets.UTF_8),
                    factory.newDocumentBuilder().parse(new java.io.ByteArrayInputStream(bytes)));
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file.getFilename(), e);
        }
    }

    public List<Element> elements(String name) {
        return children(document.getElementsByTagNameNS(DMN, name));
    }

    public List<Column> inputs() {
        return elements("input").stream()
                .map(i -> (Element)
                        i.getElementsByTagNameNS(DMN, "inputExpression").item(0))
                .map(e -> new Column(e.getTextContent().strip(), e.getAttribute("typeRef")))
                .toList();
    }

    public List<Column> outputs() {
        return elements("output").stream()
                .map(o -> new Column(o.getAttribute("name"), o.getAttribute("typeRef")))
                .toList();
    }

    public List<Rule> rules() {
        return elements("rule").stream()
                .map(rule -> new Rule(
                        rule.getAttribute("id"),
                        texts(rule, "description").stream().findFirst().orElse(""),
                        texts(rule, "inputEntry"),
                        texts(rule, "outputEntry")))
                .toList();
    }

    private static List<String> texts(Element rule, String name) {
        return children(rule.getElementsByTagNameNS(DMN, name)).stream()
                .map(e -> e.getTextContent().strip())
                .toList();
    }

    private static List<Element> children(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Override
    public String toString() {
        return key;
    }
}
