package vn.hososach.review.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.hososach.decision.DecisionSource;
import vn.hososach.decision.DecisionTables;
import vn.hososach.decision.DraftTables;
import vn.hososach.records.AdministrativeField;

/**
 * Asks Flowable once per distinct tuple of facts and version of the table. Facts are closed sets, so a city of millions
 * has some thousand tuples; Flowable stays the one authority.
 */
@Component
class Decisions {

    /** Whether a finding's proposed value is known. Source: the examination. */
    enum Proposal {
        KNOWN,
        UNKNOWN
    }

    private record Question(Object table, int version, List<Object> facts) {}

    private final DecisionSource tables;
    private final Map<Question, List<Outcome>> outcomes;
    private final Map<Question, String> answers;
    private final LongAdder questions = new LongAdder();
    private final Latest<Limits> limits = new Latest<>(Limits.TABLE, Limits::of);
    private final Latest<Bounds> bounds = new Latest<>(Bounds.TABLE, Bounds::of);

    @Autowired
    Decisions(DecisionTables tables) {
        this(tables, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    private Decisions(DecisionSource tables, Map<Question, List<Outcome>> outcomes, Map<Question, String> answers) {
        this.tables = tables;
        this.outcomes = outcomes;
        this.answers = answers;
    }

    /** Decisions by a draft: what is known of the other tables is known here too. */
    Decisions by(DraftTables draft) {
        return new Decisions(draft, new ConcurrentHashMap<>(outcomes), new ConcurrentHashMap<>(answers));
    }

    /** The limits of measures in force. */
    Limits limits() {
        return limits.of(tables);
    }

    /** The terms, ages and differences in force. */
    Bounds bounds() {
        return bounds.of(tables);
    }

    /** What was read from a table, until another version of it is in force. */
    private static final class Latest<T> {

        private record Known<T>(int version, T value) {}

        private final String table;
        private final Function<DecisionSource, T> read;
        private volatile @Nullable Known<T> known;

        Latest(String table, Function<DecisionSource, T> read) {
            this.table = table;
            this.read = read;
        }

        T of(DecisionSource tables) {
            int version = tables.version(table);
            Known<T> last = known;
            if (last == null || last.version() != version) {
                last = new Known<>(version, read.apply(tables));
                known = last;
            }
            return last.value();
        }
    }

    /** Every rule of the table that these facts meet, one fact per input in the table's order. */
    List<Outcome> of(QualityTable table, Enum<?>... facts) {
        return known(outcomes, new Question(table, tables.version(table.key()), Arrays.asList(facts)), this::ask);
    }

    private List<Outcome> ask(Question question) {
        QualityTable table = (QualityTable) question.table();
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (int i = 0; i < question.facts().size(); i++) {
            inputs.put(table.inputs().get(i).name(), ((Enum<?>) question.facts().get(i)).name());
        }
        String version = table.key() + "/" + tables.version(table.key());
        return tables.evaluate(table.key(), inputs).stream()
                .map(row -> Outcome.of(row, version))
                .toList();
    }

    /** Whether this field counts for people of this age (decision {@code applicability}). */
    CompletenessFacts.Need need(
            AdministrativeField field, CompletenessFacts.AgeGroup age, PaperFacts.Citizenship citizenship) {
        String need = known(
                answers,
                new Question("applicability", tables.version("applicability"), List.of(field, age, citizenship)),
                q -> single(
                        "applicability",
                        Map.of("field", field.name(), "ageGroup", age.name(), "citizenship", citizenship.name()),
                        "need"));
        return CompletenessFacts.Need.valueOf(need);
    }

    /** Whether this block of basic health counts for people of this age and sex (decision {@code health-applicability}). */
    BlockFacts.Need blockNeed(BlockFacts.Block block, BlockFacts.Stage stage, BlockFacts.Sex sex) {
        String need = known(
                answers,
                new Question(
                        "health-applicability", tables.version("health-applicability"), List.of(block, stage, sex)),
                q -> single(
                        "health-applicability",
                        Map.of("block", block.name(), "stage", stage.name(), "sex", sex.name()),
                        "need"));
        return BlockFacts.Need.valueOf(need);
    }

    /** The outcome with who has to act in the end, given what is proposed. */
    Outcome routed(Outcome outcome, LinkBasis.Strength link, @Nullable String expected) {
        Proposal proposal = expected == null ? Proposal.UNKNOWN : Proposal.KNOWN;
        return outcome.routed(route(outcome.route(), outcome.suggestion(), link, proposal));
    }

    /** Who has to act on a finding in the end (decision {@code finding-routing}). */
    String route(String route, String suggestion, LinkBasis.Strength link, Proposal proposal) {
        return known(
                answers,
                new Question(
                        "finding-routing",
                        tables.version("finding-routing"),
                        List.of(route, suggestion, link, proposal)),
                q -> single(
                        "finding-routing",
                        Map.of(
                                "route",
                                route,
                                "suggestion",
                                suggestion,
                                "link",
                                link.name(),
                                "proposal",
                                proposal.name()),
                        "finalRoute"));
    }

    private String single(String table, Map<String, ?> inputs, String output) {
        return String.valueOf(tables.single(table, inputs).get(output));
    }

    /** Not computeIfAbsent: a decision takes its time, and other tuples need not wait for it. */
    private <T> T known(Map<Question, T> memo, Question question, Function<Question, T> ask) {
        questions.increment();
        T answer = memo.get(question);
        if (answer == null) {
            answer = ask.apply(question);
            memo.put(question, answer);
        }
        return answer;
    }

    /** How many distinct questions Flowable has been asked since the start. */
    int asked() {
        return outcomes.size() + answers.size();
    }

    /** How many questions the review has had since the start. */
    long questions() {
        return questions.sum();
    }
}
