package vn.hososach.duplicates;

import java.util.List;

/**
 * Open groups of a commune that have the same cause and nothing that speaks against deciding them together.
 *
 * @param rules of the table {@code match-classification} by which the matcher put their records together
 */
public record GroupClass(String communeCode, List<String> rules, int groups) {

    public GroupClass {
        rules = List.copyOf(rules);
    }

    /** The cause as it is kept with a decision. */
    public String cause() {
        return String.join(",", rules);
    }
}
