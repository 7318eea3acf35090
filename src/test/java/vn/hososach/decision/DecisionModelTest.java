package vn.hososach.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every table in {@code decisions/} must keep to. A cell of Flowable reaches the whole JVM, so cells hold literals
 * and comparisons of their own column, and nothing else (architecture §8).
 */
class DecisionModelTest {

    static List<DecisionModel> models() throws IOException {
        return DecisionModel.all();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_file_holds_one_decision_with_one_table_under_its_own_name(DecisionModel model) {
        assertThat(model.elements("decision")).hasSize(1).allSatisfy(d -> {
            assertThat(d.getAttribute("id")).isEqualTo(model.key());
            assertThat(d.getAttribute("name")).isNotBlank();
        });
        assertThat(model.elements("decisionTable")).hasSize(1);
        for (String other : List.of(
                "literalExpression", "invocation", "businessKnowledgeModel", "decisionService", "import", "script")) {
            assertThat(model.elements(other)).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_hit_policy_is_said_and_is_one_that_cannot_end_in_silence(DecisionModel model) {
        String policy = model.elements("decisionTable").get(0).getAttribute("hitPolicy");
        assertThat(Set.of("FIRST", "UNIQUE", "COLLECT")).contains(policy);
    }

    @ParameterizedTest
    @MethodSource("models")
    void cells_hold_literals_and_comparisons_of_their_own_column_only(DecisionModel model) {
        List<DecisionModel.Column> inputs = model.inputs();
        assertThat(inputs)
                .allSatisfy(i -> assertThat(CellGrammar.inputName(i.name())).isTrue());
        for (DecisionModel.Rule rule : model.rules()) {
            assertThat(rule.inputs()).as(rule.id()).hasSameSizeAs(inputs);
            assertThat(rule.outputs()).as(rule.id()).hasSameSizeAs(model.outputs());
            for (int i = 0; i < inputs.size(); i++) {
                assertThat(CellGrammar.input(inputs.get(i).name(), rule.inputs().get(i)))
                        .as(rule.id() + ": " + rule.inputs().get(i))
                        .isTrue();
            }
            assertThat(rule.outputs()).as(rule.id()).allMatch(CellGrammar::output);
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void every_rule_has_an_id_of_its_own_and_says_in_words_what_it_means(DecisionModel model) {
        List<DecisionModel.Rule> rules = model.rules();
        assertThat(rules).isNotEmpty();
        assertThat(rules.stream().map(DecisionModel.Rule::id)).doesNotHaveDuplicates();
        assertThat(rules).allSatisfy(r -> assertThat(r.description()).as(r.id()).hasSizeGreaterThan(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime')}",
                "\"A\".getClass() == null",
                "== other",
                "[10..20]",
                "\"A\",\"B\"",
                "date('2026-01-01')",
                "\"A\" || another == \"B\"",
                "\"A\" ; 1 == 1"
            })
    void the_linter_itself_refuses_what_could_run(String cell) {
        assertThat(CellGrammar.input("state", cell)).isFalse();
        assertThat(CellGrammar.output(cell)).isFalse();
    }

    @Test
    void there_are_tables_to_look_at() throws IOException {
        assertThat(models().stream().map(DecisionModel::key))
                .contains("identity", "name", "birth", "address", "record-pairs", "finding-routing", "sampling-rate");
    }
}
