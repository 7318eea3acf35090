package vn.hososach.records;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/**
 * What is going to be done and why. An act groups all changes that stand and fall together, and can be undone as one.
 *
 * @param kind CORRECT, CREATE, MERGE, CLOSE, AUTO_CORRECT, IMPORT, HEALTH, UNDO
 * @param reason one sentence for the history
 */
public record ActDraft(
        String kind,
        CommuneCode commune,
        String reason,
        ValueSource source,
        @Nullable String ruleId,
        @Nullable String evidence,
        @Nullable String caseKey) {

    public static ActDraft of(String kind, CommuneCode commune, String reason, ValueSource source) {
        return new ActDraft(kind, commune, reason, source, null, null, null);
    }

    public ActDraft byRule(String rule) {
        return new ActDraft(kind, commune, reason, source, rule, evidence, caseKey);
    }

    public ActDraft forCase(String key) {
        return new ActDraft(kind, commune, reason, source, ruleId, evidence, key);
    }

    public ActDraft provedBy(@Nullable String proof) {
        return new ActDraft(kind, commune, reason, source, ruleId, proof, caseKey);
    }
}
