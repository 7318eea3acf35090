package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.HssTest;
import vn.hososach.decision.DecisionModel;
import vn.hososach.decision.DecisionTables;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.findings.Severity;
import vn.hososach.records.AdministrativeField;

/** The quality tables against the closed sets of facts: every combination is asked, so there are no gaps unseen. */
@HssTest
class QualityTableTest {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"");
    private static final Set<String> ROUTES = Set.of("AUTO", "ST", "PO", "BX", "FA", "AP", "NONE");

    @Autowired
    DecisionTables tables;

    @Autowired
    Decisions decisions;

    private static DecisionModel model(String key) throws IOException {
        return DecisionModel.all().stream()
                .filter(m -> m.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static void eachTuple(List<Fact> facts, Consumer<Map<String, Object>> consumer) {
        eachTuple(facts, 0, new LinkedHashMap<>(), consumer);
    }

    private static void eachTuple(
            List<Fact> facts, int at, Map<String, Object> tuple, Consumer<Map<String, Object>> consumer) {
        if (at == facts.size()) {
            consumer.accept(tuple);
            return;
        }
        for (String value : facts.get(at).values()) {
            tuple.put(facts.get(at).name(), value);
            eachTuple(facts, at + 1, tuple, consumer);
        }
    }

    @ParameterizedTest
    @EnumSource(QualityTable.class)
    void a_table_takes_in_exactly_the_facts_that_are_drawn_and_knows_no_other_value(QualityTable table)
            throws IOException {
        DecisionModel model = model(table.key());
        assertThat(model.inputs().stream().map(DecisionModel.Column::name))
                .containsExactlyElementsOf(
                        table.inputs().stream().map(Fact::name).toList());
        for (DecisionModel.Rule rule : model.rules()) {
            for (int i = 0; i < rule.inputs().size(); i++) {
                Matcher literal = LITERAL.matcher(rule.inputs().get(i));
                while (literal.find()) {
                    assertThat(table.inputs().get(i).values()).as(rule.id()).contains(literal.group(1));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(QualityTable.class)
    void no_combination_of_facts_gives_two_findings_of_one_rule_on_one_field(QualityTable table) throws IOException {
        Set<Object> reached = new HashSet<>();
        eachTuple(table.inputs(), tuple -> {
            Set<String> seen = new HashSet<>();
            for (Map<String, Object> row : tables.evaluate(table.key(), tuple)) {
                assertThat(seen.add(row.get("ruleId") + " " + row.get("field")))
                        .as("%s gives %s twice", tuple, row)
                        .isTrue();
                assertThat(ROUTES).contains(String.valueOf(row.get("route")));
                Severity.valueOf(String.valueOf(row.get("severity")));
                QualityCriterion.valueOf(String.valueOf(row.get("criterion")));
                reached.add(row);
            }
        });
        Set<Object> written = new HashSet<>();
        DecisionModel model = model(table.key());
        model.rules().forEach(r -> written.add(r.outputs().get(0) + r.outputs().get(6)));
        assertThat(reached.size()).as("each rule can be met").isGreaterThanOrEqualTo(written.size());
    }

    @Test
    void a_record_without_fault_meets_no_rule() {
        assertThat(decisions.of(
                        QualityTable.IDENTITY,
                        IdentityFacts.Format.OK,
                        IdentityFacts.Province.KNOWN,
                        IdentityFacts.Agreement.AGREES,
                        IdentityFacts.Agreement.AGREES,
                        IdentityFacts.Agreement.AGREES,
                        IdentityFacts.VsRegister.SAME))
                .isEmpty();
        assertThat(decisions.of(
                        QualityTable.ADDRESS,
                        AddressFacts.State.CURRENT,
                        AddressFacts.Conversion.NOT_NEEDED,
                        AddressFacts.VsRegister.SAME,
                        AddressFacts.CodeVsName.SAME))
                .isEmpty();
    }

    @Test
    void the_same_facts_are_asked_only_once() {
        decisions.of(QualityTable.RESIDENT, LifeFacts.Life.ALIVE, LifeFacts.Newborn.NO);
        int asked = decisions.asked();
        for (int i = 0; i < 1_000; i++) {
            decisions.of(QualityTable.RESIDENT, LifeFacts.Life.ALIVE, LifeFacts.Newborn.NO);
        }
        assertThat(decisions.asked()).isEqualTo(asked);
    }

    @Test
    void every_field_counts_or_does_not_count_for_every_age() {
        for (AdministrativeField field : AdministrativeField.values()) {
            for (CompletenessFacts.AgeGroup age : CompletenessFacts.AgeGroup.values()) {
                assertThat(decisions.need(field, age, PaperFacts.Citizenship.CITIZEN))
                        .isNotNull();
            }
        }
        assertThat(decisions.need(
                        AdministrativeField.MOTHER_NAME,
                        CompletenessFacts.AgeGroup.ADULT,
                        PaperFacts.Citizenship.CITIZEN))
                .isEqualTo(CompletenessFacts.Need.NOT_APPLICABLE);
    }

    @Test
    void nothing_is_corrected_by_itself_without_a_proposal_or_on_a_weak_link() {
        for (String suggestion : List.of("REGISTER", "SPELLING", "CONVERTED", "CONVERTED_BY_REGISTER", "NONE")) {
            for (LinkBasis.Strength link : LinkBasis.Strength.values()) {
                assertThat(decisions.route("AUTO", suggestion, link, Decisions.Proposal.UNKNOWN))
                        .isEqualTo("ST");
                boolean fromRegister = suggestion.equals("REGISTER") || suggestion.equals("CONVERTED_BY_REGISTER");
                assertThat(decisions.route("AUTO", suggestion, link, Decisions.Proposal.KNOWN))
                        .isEqualTo(fromRegister && link != LinkBasis.Strength.STRONG ? "ST" : "AUTO");
                for (String route : List.of("ST", "PO", "BX", "FA", "AP", "NONE")) {
                    assertThat(decisions.route(route, suggestion, link, Decisions.Proposal.KNOWN))
                            .isEqualTo(route);
                }
            }
        }
    }

    @Test
    void every_finding_has_a_vietnamese_sentence_and_every_rule_a_clause() throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("ui/i18n/rules_vi.properties"))) {
            texts.load(reader);
        }
        List<String> missing = new ArrayList<>();
        for (QualityTable table : QualityTable.values()) {
            for (DecisionModel.Rule rule : model(table.key()).rules()) {
                String id = rule.outputs().get(0).replace("\"", "");
                for (String key : List.of(rule.outputs().get(6).replace("\"", ""), "rule." + id, "clause." + id)) {
                    if (texts.getProperty(key, "").isBlank()) {
                        missing.add(key);
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
