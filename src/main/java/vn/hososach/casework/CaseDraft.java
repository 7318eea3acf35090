package vn.hososach.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;

/** The working paper of a case; it survives a closed browser and comes back when a proposal is returned. */
public record CaseDraft(
        List<FieldDecision> decisions,
        Map<String, String> values,
        String reason,
        @Nullable String question,
        @Nullable String proposer,
        @Nullable Role proposerRole,
        @Nullable PoliceReply police,
        @Nullable String returnedReason) {

    public static final CaseDraft EMPTY = new CaseDraft(List.of(), Map.of(), "", null, null, null, null, null);

    public CaseDraft {
        decisions = decisions == null ? List.of() : lastOfEachField(decisions);
        values = values == null ? Map.of() : Map.copyOf(values);
        reason = reason == null ? "" : reason;
    }

    /** These decisions instead of the former ones; whose they are stays. */
    public CaseDraft noted(List<FieldDecision> fields) {
        return new CaseDraft(fields, values, reason, question, proposer, proposerRole, police, returnedReason);
    }

    public CaseDraft decided(List<FieldDecision> fields, Actor by) {
        return new CaseDraft(fields, values, reason, question, by.username(), by.role(), police, null);
    }

    public CaseDraft filled(Map<String, String> entered, String why, Actor by) {
        return new CaseDraft(decisions, entered, why, question, by.username(), by.role(), police, null);
    }

    public CaseDraft asking(String text, Actor by) {
        return new CaseDraft(decisions, values, reason, text, by.username(), by.role(), police, returnedReason);
    }

    public CaseDraft answered(PoliceReply reply) {
        return new CaseDraft(decisions, values, reason, question, proposer, proposerRole, reply, returnedReason);
    }

    public CaseDraft returned(String why) {
        return new CaseDraft(decisions, values, reason, question, proposer, proposerRole, police, why);
    }

    /** A field has one decision; a second one takes the place of the first. */
    private static List<FieldDecision> lastOfEachField(List<FieldDecision> decisions) {
        Map<String, FieldDecision> byField = new LinkedHashMap<>();
        decisions.forEach(decision -> byField.put(decision.field(), decision));
        return List.copyOf(byField.values());
    }
}
