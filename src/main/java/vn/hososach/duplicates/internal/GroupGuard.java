package vn.hososach.duplicates.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import vn.hososach.decision.DecisionTables;

/**
 * Decides by the table {@code group-guard} whether two records may stand in one group, and what a person must be warned
 * of (rules K19, K21). The table is asked once for each distinct question.
 */
@Component
class GroupGuard {

    static final String TABLE = "group-guard";

    /** What the table says: together at all, and with which warning (NONE for none). */
    record Verdict(boolean together, String warning) {

        boolean warns() {
            return !warning.equals("NONE");
        }
    }

    private final Function<PairFacts, Verdict> table;
    private final Map<PairFacts, Verdict> known = new ConcurrentHashMap<>();

    @Autowired
    GroupGuard(DecisionTables tables) {
        this(facts -> answer(tables.evaluate(TABLE, facts.inputs())));
    }

    GroupGuard(Function<PairFacts, Verdict> table) {
        this.table = table;
    }

    Verdict of(Candidate a, Candidate b, Set<String> rules) {
        PairFacts facts = PairFacts.of(a, b, rules);
        Verdict verdict = known.get(facts);
        if (verdict == null) {
            verdict = table.apply(facts);
            known.put(facts, verdict);
        }
        return verdict;
    }

    private static Verdict answer(List<Map<String, Object>> rows) {
        Map<String, Object> row = rows.get(0);
        return new Verdict("TOGETHER".equals(row.get("verdict")), String.valueOf(row.get("warning")));
    }
}
