package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.HssTest;
import vn.hososach.decision.DecisionTables;

/** The review remembers what Flowable answered: what it remembers is what Flowable says when asked anew. */
@HssTest
class DecisionFidelityTest {

    private static final int RANDOM = 100_000;
    private static final long SEED = 20_260_115;

    @Autowired
    Decisions decisions;

    @Autowired
    DecisionTables tables;

    @Test
    void a_hundred_thousand_random_tuples_are_answered_as_flowable_answers_them() {
        Random random = new Random(SEED);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < RANDOM; i++) {
            QualityTable table = QualityTable.values()[random.nextInt(QualityTable.values().length)];
            compare(table, random(table, random), different);
        }
        assertThat(different).isEmpty();
        assertThat(decisions.asked()).as("some questions come again").isLessThan(RANDOM);
    }

    /** An edge: one fact takes each of its values, the others stay at the first, the second, the last of theirs. */
    @ParameterizedTest
    @EnumSource(QualityTable.class)
    void every_edge_tuple_is_answered_as_flowable_answers_it(QualityTable table) {
        List<String> different = new ArrayList<>();
        for (int base = 0; base < 3; base++) {
            for (int moving = 0; moving < table.inputs().size(); moving++) {
                for (Enum<?> value : table.inputs().get(moving).set()) {
                    Enum<?>[] tuple = base(table, base);
                    tuple[moving] = value;
                    compare(table, tuple, different);
                }
            }
        }
        assertThat(different).isEmpty();
    }

    /** Asks once for a tuple, of its own accord; the review's memory is not consulted. */
    private final Map<Object, List<Outcome>> answers = new HashMap<>();

    private void compare(QualityTable table, Enum<?>[] tuple, List<String> different) {
        List<Outcome> first = decisions.of(table, tuple);
        List<Outcome> again = decisions.of(table, tuple);
        List<Outcome> asked = answers.computeIfAbsent(List.of(table, List.of(tuple)), t -> ask(table, tuple));
        if (!first.equals(asked) || !again.equals(asked)) {
            different.add(table + " " + List.of(tuple) + ": " + again + ", Flowable " + asked);
        }
    }

    private List<Outcome> ask(QualityTable table, Enum<?>[] tuple) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < tuple.length; i++) {
            inputs.put(table.inputs().get(i).name(), tuple[i].name());
        }
        String version = table.key() + "/" + tables.version(table.key());
        return tables.evaluate(table.key(), inputs).stream()
                .map(row -> Outcome.of(row, version))
                .toList();
    }

    private static Enum<?>[] random(QualityTable table, Random random) {
        return table.inputs().stream()
                .map(fact -> fact.set().get(random.nextInt(fact.set().size())))
                .toArray(Enum<?>[]::new);
    }

    private static Enum<?>[] base(QualityTable table, int base) {
        return table.inputs().stream()
                .map(fact -> fact.set().get(base == 2 ? fact.set().size() - 1 : base))
                .toArray(Enum<?>[]::new);
    }
}
