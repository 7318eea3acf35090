package vn.hososach.review.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.decision.DraftTables;
import vn.hososach.decision.TrialResult;

/**
 * Examines the records of today twice, by the tables in force and by a draft, and tells the difference. Nothing is written:
 * what a stored finding says does not count here, so that the answer is the draft's alone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DraftReview {

    /** Examples kept of each kind and commune. */
    private static final int EXAMPLES = 5;

    private final SubjectReader subjects;
    private final Examination present;
    private final Decisions decisions;

    DraftReview(SubjectReader subjects, Examination present, Decisions decisions) {
        this.subjects = subjects;
        this.present = present;
        this.decisions = decisions;
    }

    /** Those of these communes which have anything to review. */
    public String[] withData(String[] communes) {
        return subjects.withData(communes);
    }

    /** Notes what records share; once, before the communes. */
    public void prepare(String[] all) {
        subjects.prepare(all);
    }

    /** One commune, and how many records it has. */
    public Compared compare(String commune, DraftTables draft) {
        Examination drafted = present.by(decisions.by(draft));
        Difference difference = new Difference();
        subjects.all(
                commune, read -> difference.add(read.record(), present.of(read.subject()), drafted.of(read.subject())));
        return new Compared(
                difference.records,
                new TrialResult.CommuneEffect(
                        commune,
                        difference.count(TrialResult.Kind.APPEAR),
                        difference.count(TrialResult.Kind.VANISH),
                        difference.count(TrialResult.Kind.CHANGE),
                        difference.examples));
    }

    public record Compared(long records, TrialResult.CommuneEffect effect) {}

    private static final class Difference {

        private final Map<TrialResult.Kind, Long> counts = new LinkedHashMap<>();
        private final List<TrialResult.Example> examples = new ArrayList<>();
        private long records;

        void add(long record, List<Examination.Found> now, List<Examination.Found> then) {
            records++;
            if (now.equals(then)) {
                return;
            }
            Map<String, Outcome> before = byRule(now);
            Map<String, Outcome> after = byRule(then);
            after.forEach((key, outcome) -> {
                Outcome old = before.get(key);
                if (old == null) {
                    note(TrialResult.Kind.APPEAR, record, key);
                } else if (!said(old).equals(said(outcome))) {
                    note(TrialResult.Kind.CHANGE, record, key);
                }
            });
            before.keySet().stream()
                    .filter(key -> !after.containsKey(key))
                    .forEach(key -> note(TrialResult.Kind.VANISH, record, key));
        }

        private static Map<String, Outcome> byRule(List<Examination.Found> found) {
            Map<String, Outcome> byRule = new LinkedHashMap<>();
            found.forEach(f -> byRule.put(f.outcome().ruleId() + " " + f.field(), f.outcome()));
            return byRule;
        }

        private static List<String> said(Outcome outcome) {
            return List.of(outcome.severity(), outcome.route(), outcome.messageKey());
        }

        private void note(TrialResult.Kind kind, long record, String key) {
            if (counts.merge(kind, 1L, Long::sum) <= EXAMPLES) {
                String[] parts = key.split(" ", 2);
                examples.add(new TrialResult.Example(kind, record, parts[0], parts[1]));
            }
        }

        long count(TrialResult.Kind kind) {
            return counts.getOrDefault(kind, 0L);
        }
    }
}
