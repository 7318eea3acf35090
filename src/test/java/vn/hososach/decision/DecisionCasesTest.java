package vn.hososach.decision;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.HssTest;

/** Runs {@code <name>.cases.csv} beside each table: a line names a rule, its inputs, and the outputs it must give. */
@HssTest
class DecisionCasesTest {

    private static final String NO_RULE = "NONE";

    @Autowired
    DecisionTables tables;

    private record Case(DecisionModel model, NamedCsvRecord line) {
        @Override
        public String toString() {
            return model.key() + " line " + line.getStartingLineNumber() + " " + line.getField("rule");
        }
    }

    static List<DecisionModel> models() throws IOException {
        return DecisionModel.all();
    }

    static List<Case> cases() throws IOException {
        List<Case> cases = new ArrayList<>();
        for (DecisionModel model : models()) {
            lines(model).forEach(line -> cases.add(new Case(model, line)));
        }
        return cases;
    }

    private static List<NamedCsvRecord> lines(DecisionModel model) throws IOException {
        String name = "/decisions/" + model.key() + ".cases.csv";
        assertThat(DecisionCasesTest.class.getResource(name)).as(name).isNotNull();
        try (Reader in =
                new InputStreamReader(DecisionCasesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            return CsvReader.builder().ofNamedCsvRecord(in).stream().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_case_gives_what_its_line_says(Case it) {
        List<Map<String, String>> rows = tables.evaluate(it.model().key(), inputs(it)).stream()
                .map(row -> expectedColumns(it, row))
                .toList();
        if (it.line().getField("rule").equals(NO_RULE)) {
            assertThat(rows).as(it.toString()).isEmpty();
        } else {
            assertThat(rows).as(it.toString()).contains(expected(it));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_rule_has_a_case(DecisionModel model) throws IOException {
        List<String> covered =
                lines(model).stream().map(l -> l.getField("rule")).toList();
        assertThat(covered)
                .containsAll(model.rules().stream().map(DecisionModel.Rule::id).toList());
    }

    private static Map<String, Object> inputs(Case it) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (DecisionModel.Column input : it.model().inputs()) {
            String text = it.line().getField(input.name());
            inputs.put(input.name(), input.type().equals("number") ? Integer.valueOf(text) : text);
        }
        return inputs;
    }

    private static List<String> outputColumns(Case it) {
        return it.model().outputs().stream()
                .map(DecisionModel.Column::name)
                .filter(it.line().getHeader()::contains)
                .toList();
    }

    private static Map<String, String> expectedColumns(Case it, Map<String, Object> row) {
        Map<String, String> columns = new LinkedHashMap<>();
        outputColumns(it).forEach(name -> columns.put(name, String.valueOf(row.get(name))));
        return columns;
    }

    private static Map<String, String> expected(Case it) {
        Map<String, String> columns = new LinkedHashMap<>();
        outputColumns(it).forEach(name -> columns.put(name, it.line().getField(name)));
        return columns;
    }
}
