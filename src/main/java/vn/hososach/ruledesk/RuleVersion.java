package vn.hososach.ruledesk;

import java.time.OffsetDateTime;
import java.util.List;
import vn.hososach.decision.LiteralChange;

/**
 * A table as it was in force from a day on.
 *
 * @param number 1 for the first change; the packaged table is version 0 and has no row
 * @param literals everything in which it differs from the packaged table
 * @param draft what made it
 */
public record RuleVersion(
        String tableKey, int number, List<LiteralChange> literals, OffsetDateTime since, RuleDraft draft) {

    public RuleVersion {
        literals = List.copyOf(literals);
    }
}
