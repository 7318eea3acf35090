package vn.hososach.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.hososach.HssTest;

/**
 * Every table, put to a second engine (Camunda's) that shares no line of code with Flowable. The dialects differ: Flowable
 * pastes a cell behind the name of its input, so the test writes that out as one expression before it asks.
 */
@HssTest
class SecondEngineTest {

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final int TUPLES = 400;

    private final DmnEngine second =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @Autowired
    DecisionTables tables;

    static List<DecisionModel> models() throws IOException {
        return DecisionModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void another_engine_finds_the_same_rows(DecisionModel model) throws TransformerException {
        List<List<Object>> values = values(model);
        DmnDecision decision = second.parseDecision(model.key(), new ByteArrayInputStream(writtenOut(model)));
        Random random = new Random(model.key().hashCode());
        for (int i = 0; i < TUPLES; i++) {
            Map<String, Object> tuple = new LinkedHashMap<>();
            for (int c = 0; c < values.size(); c++) {
                tuple.put(
                        model.inputs().get(c).name(),
                        values.get(c).get(random.nextInt(values.get(c).size())));
            }
            List<String> other = second.evaluateDecisionTable(decision, tuple).getResultList().stream()
                    .map(SecondEngineTest::text)
                    .sorted()
                    .toList();
            List<String> ours = tables.evaluate(model.key(), tuple).stream()
                    .map(SecondEngineTest::text)
                    .sorted()
                    .toList();
            assertThat(ours).as("%s %s", model.key(), tuple).isEqualTo(other);
        }
    }

    private static String text(Map<String, Object> row) {
        Map<String, String> sorted = new TreeMap<>();
        row.forEach((name, value) -> sorted.put(name, String.valueOf(value).replaceAll("\\.0$", "")));
        return sorted.toString();
    }

    /** For each input the literals of its column, those beside them, and one that stands nowhere. */
    private static List<List<Object>> values(DecisionModel model) {
        List<List<Object>> all = new ArrayList<>();
        for (int c = 0; c < model.inputs().size(); c++) {
            boolean number = model.inputs().get(c).type().equals("number");
            Set<Object> values = new LinkedHashSet<>();
            values.add(number ? (Object) 1 : "STANDS_NOWHERE");
            for (DecisionModel.Rule rule : model.rules()) {
                Matcher literal = (number ? NUMBER : TEXT).matcher(rule.inputs().get(c));
                while (literal.find()) {
                    addWithNeighbours(values, number, literal);
                }
            }
            all.add(List.copyOf(values));
        }
        return all;
    }

    private static void addWithNeighbours(Set<Object> values, boolean number, Matcher literal) {
        if (number) {
            int value = Integer.parseInt(literal.group());
            values.addAll(List.of(value - 1, value, value + 1));
        } else {
            values.add(literal.group(1));
        }
    }

    private static byte[] writtenOut(DecisionModel model) throws TransformerException {
        for (Element rule : model.elements("rule")) {
            NodeList cells = rule.getElementsByTagNameNS(DMN, "inputEntry");
            for (int i = 0; i < cells.getLength(); i++) {
                rewrite((Element) cells.item(i), model.inputs().get(i).name());
            }
            NodeList results = rule.getElementsByTagNameNS(DMN, "outputEntry");
            for (int i = 0; i < results.getLength(); i++) {
                rewrite((Element) results.item(i), "");
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(model.document()), new StreamResult(bytes));
        return bytes.toByteArray();
    }

    private static void rewrite(Element cell, String input) {
        String text = cell.getTextContent().strip();
        if (text.equals("-") || text.isEmpty()) {
            cell.getElementsByTagNameNS(DMN, "text").item(0).setTextContent("");
            return;
        }
        boolean literal = text.startsWith("\"") || NUMBER.matcher(text).lookingAt() || text.matches("(true|false).*");
        String expression = input.isEmpty() ? text : input + (literal ? " == " : " ") + text;
        cell.setAttribute("expressionLanguage", "juel");
        cell.getElementsByTagNameNS(DMN, "text").item(0).setTextContent("${" + expression + "}");
    }
}
