package vn.hososach.decision;

import java.util.List;
import java.util.Map;

/** Something that answers by decision tables: those in force, or those with a draft in the place of one. */
public interface DecisionSource {

    /**
     * Every row of the table that matches, as output name → value; numbers as Integer where they are whole.
     *
     * @throws DecisionFailed when the table, an entry or the hit policy is broken
     */
    List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs);

    /** The version of the table that answers; findings name it. */
    int version(String key);

    /** The one row that matches. */
    default Map<String, Object> single(String key, Map<String, ?> inputs) {
        List<Map<String, Object>> rows = evaluate(key, inputs);
        if (rows.size() != 1) {
            throw new DecisionFailed(key, rows.size() + " rows match " + inputs);
        }
        return rows.get(0);
    }
}
