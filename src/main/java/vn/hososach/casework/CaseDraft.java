package vn.hososach.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The working paper of a case; it survives a closed browser and comes back when a proposal is returned. */
public record CaseDraft(
        List<FieldDecision> decisions,
        Map<String, String> values,
        String reason,
        @Nullable String question,
        @Nullable String proposer,
        @Nullable PoliceReply police,
        @Nullable String returnedReason) {

    public static final CaseDraft EMPTY = new CaseDraft(List.of(), Map.of(), "", null, null, null, null);

    public CaseDraft {
        decisions = decisions == null ? List.of() : List.copyOf(decisions);
        values = values == null ? Map.of() : Map.copyOf(values);
        reason = reason == null ? "" : reason;
    }

    public CaseDraft decided(List<FieldDecision> fields, String by) {
        return new CaseDraft(fields, values, reason, question, by, police, null);
    }

    public CaseDraft filled(Map<String, String> entered, String why, String by) {
        return new CaseDraft(decisions, entered, why, question, by, police, null);
    }

    public CaseDraft asking(String text, String by) {
        return new CaseDraft(decisions, values, reason, text, by, police, returnedReason);
    }

    public CaseDraft answered(PoliceReply reply) {
        return new CaseDraft(decisions, values, reason, question, proposer, reply, returnedReason);
    }

    public CaseDraft returned(String why) {
        return new CaseDraft(decisions, values, reason, question, proposer, police, why);
    }
}
