package vn.hososach.ruledesk;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A change of one literal or one row of a table, with who wanted it, who approved it and what became of it. */
public record RuleChange(
        long id,
        String tableKey,
        String rowId,
        String column,
        String value,
        String reason,
        State state,
        boolean freeze,
        String draftedBy,
        OffsetDateTime draftedAt,
        @Nullable String approvedBy,
        @Nullable OffsetDateTime approvedAt) {

    /** Where a change stands. */
    public enum State {
        DRAFT("Dự thảo"),
        IN_FORCE("Đang áp dụng"),
        REPLACED("Đã thay"),
        WITHDRAWN("Đã rút"),
        TAKEN_BACK("Đã hoàn lại");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }
}
