package vn.hososach.review.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.hososach.decision.DecisionTables;

/**
 * Asks Flowable once per distinct tuple of facts and version of a table. Facts are closed sets, so a city of millions
 * has some thousand tuples; Flowable stays the one authority.
 */
@Component
class Decisions {

    private record Question(QualityTable table, int version, List<String> facts) {}

    private final DecisionTables tables;
    private final Map<Question, List<Outcome>> answers = new ConcurrentHashMap<>();

    Decisions(DecisionTables tables) {
        this.tables = tables;
    }

    List<Outcome> of(QualityTable table, String... facts) {
        Question question = new Question(table, tables.version(table.key()), Arrays.asList(facts));
        List<Outcome> known = answers.get(question);
        if (known == null) {
            known = ask(question);
            answers.put(question, known);
        }
        return known;
    }

    /** How many distinct questions Flowable has been asked since the start. */
    int asked() {
        return answers.size();
    }

    List<Outcome> ask(QualityTable table, String... facts) {
        return ask(new Question(table, tables.version(table.key()), Arrays.asList(facts)));
    }

    private List<Outcome> ask(Question question) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < question.facts().size(); i++) {
            inputs.put(question.table().inputs().get(i), question.facts().get(i));
        }
        String version = question.table().key() + "/" + question.version();
        return tables.evaluate(question.table().key(), inputs).stream()
                .map(row -> new Outcome(
                        text(row, "ruleId"),
                        text(row, "criterion"),
                        text(row, "severity"),
                        text(row, "route"),
                        text(row, "field"),
                        text(row, "suggestion"),
                        text(row, "messageKey"),
                        version))
                .toList();
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.get(name));
    }
}
