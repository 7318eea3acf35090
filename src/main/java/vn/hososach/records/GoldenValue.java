package vn.hososach.records;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The value of one field of a person with several records, and why it is this one.
 *
 * @param rule row of the decision table {@code survivorship}, or {@link #MANUAL}
 * @param origin the record it stands in; null for the register
 * @param since when the value was last changed or chosen, where the journal knows
 */
public record GoldenValue(
        AdministrativeField field,
        @Nullable String value,
        ValueSource source,
        String rule,
        @Nullable RecordId origin,
        @Nullable OffsetDateTime since) {

    /** Somebody chose it; it holds until the register changes. */
    public static final String MANUAL = "MANUAL";

    public boolean chosenByHand() {
        return rule.equals(MANUAL);
    }
}
