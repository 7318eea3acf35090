package vn.hososach.handover;

/**
 * A rule was switched off at once, or on again. Its findings close, or those which closed then open again.
 *
 * @param messageKey which of the rule's rows, named by the sentence of its findings
 */
public record RuleSwitched(String ruleId, String messageKey, boolean on, String reason) {}
