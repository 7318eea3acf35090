package vn.hososach.ruledesk;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.decision.TrialResult;

/**
 * Some literals of one table to be changed together, with who wants it and why, what it would do today, and who decided.
 *
 * @param trial what the draft would do, when somebody has tried it
 */
public record RuleDraft(
        long id,
        String tableKey,
        Kind kind,
        List<LiteralEdit> edits,
        String reason,
        State state,
        String draftedBy,
        OffsetDateTime draftedAt,
        @Nullable TrialResult trial,
        @Nullable OffsetDateTime triedAt,
        @Nullable String decidedBy,
        @Nullable OffsetDateTime decidedAt) {

    public RuleDraft {
        edits = List.copyOf(edits);
    }

    /** What kind of change it is; only a CHANGE waits for a second person. */
    public enum Kind {
        CHANGE("Sửa"),
        FREEZE("Tắt ngay"),
        UNFREEZE("Bật lại"),
        REVERT("Trở về bản trước");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** Where it stands. */
    public enum State {
        DRAFT,
        APPROVED,
        WITHDRAWN
    }
}
