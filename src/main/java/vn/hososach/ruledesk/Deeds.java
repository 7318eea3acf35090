package vn.hososach.ruledesk;

import java.time.OffsetDateTime;
import java.util.List;

/** What a rule has done until now: findings it raised, values it corrected without a person. */
public record Deeds(long open, long ever, long people, long communes, List<Correction> corrections) {

    public Deeds {
        corrections = List.copyOf(corrections);
    }

    /** One set-based act of this rule in one commune. */
    public record Correction(long actId, String communeCode, OffsetDateTime at, long values, boolean undone) {}

    /** Values corrected by this rule and not taken back. */
    public long corrected() {
        return corrections.stream()
                .filter(it -> !it.undone())
                .mapToLong(Correction::values)
                .sum();
    }
}
