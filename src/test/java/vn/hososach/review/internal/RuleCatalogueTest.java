package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.hososach.decision.DecisionModel;

/** The 149 rules of record-spec §10 against the tables: each stands in one table, with a sentence, a clause and a case. */
class RuleCatalogueTest {

    private static final Path TEXTS = Path.of("ui/i18n/rules_vi.properties");

    /** Rules whose severity the tables weigh lighter than the list, with the reason. */
    private static final Map<String, String> LIGHTER = Map.of(
            "D07", "no column carries the reason for having no card yet",
            "D08", "the register's value is taken over; nobody is sent to ask",
            "D10", "the register's value is taken over; nobody is sent to ask");

    private static List<NamedCsvRecord> catalogue() throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        RuleCatalogueTest.class.getResourceAsStream("/quality/rules.csv"), StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        }
    }

    private record Row(String table, String severity, String criterion) {}

    private static Map<String, List<Row>> rows() throws IOException {
        Map<String, List<Row>> rows = new TreeMap<>();
        for (DecisionModel model : DecisionModel.all()) {
            if (model.outputs().stream().noneMatch(o -> o.name().equals("criterion"))) {
                continue;
            }
            for (DecisionModel.Rule rule : model.rules()) {
                List<String> out =
                        rule.outputs().stream().map(o -> o.replace("\"", "")).toList();
                rows.computeIfAbsent(out.get(0), id -> new java.util.ArrayList<>())
                        .add(new Row(model.key(), out.get(2), out.get(1)));
            }
        }
        return rows;
    }

    @Test
    void every_rule_stands_in_exactly_one_table_and_no_table_knows_another() throws IOException {
        Set<String> wanted =
                new TreeSet<>(catalogue().stream().map(r -> r.getField("rule")).toList());
        assertThat(wanted).hasSize(149);
        Map<String, List<Row>> rows = rows();
        assertThat(rows.keySet()).isEqualTo(wanted);
        rows.forEach((id, found) ->
                assertThat(found.stream().map(Row::table).distinct()).as(id).hasSize(1));
    }

    @Test
    void criterion_and_severity_are_those_of_the_list() throws IOException {
        Map<String, List<Row>> rows = rows();
        for (NamedCsvRecord rule : catalogue()) {
            String id = rule.getField("rule");
            assertThat(rows.get(id)).allSatisfy(r -> assertThat(r.criterion()).isEqualTo(rule.getField("criterion")));
            if (!LIGHTER.containsKey(id)) {
                assertThat(rows.get(id).stream().map(Row::severity))
                        .as(id)
                        .containsAnyOf(rule.getField("severity").split("/"));
            }
        }
    }

    @Test
    void every_rule_has_a_sentence_and_a_clause() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(TEXTS)) {
            texts.load(reader);
        }
        for (NamedCsvRecord rule : catalogue()) {
            assertThat(texts.getProperty("rule." + rule.getField("rule"), "")).isNotBlank();
            assertThat(texts.getProperty("clause." + rule.getField("rule"), "")).isNotBlank();
        }
    }

    @Test
    void every_table_of_rules_is_asked_by_the_review() throws IOException {
        Set<String> asked = new TreeSet<>();
        for (QualityTable table : QualityTable.values()) {
            asked.add(table.key());
        }
        Set<String> tables = new TreeSet<>();
        rows().values().forEach(found -> found.forEach(r -> tables.add(r.table())));
        assertThat(asked).isEqualTo(tables);
    }
}
