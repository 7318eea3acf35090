package vn.hososach.ruledesk;

/**
 * What a change would do to today's findings of one commune.
 *
 * @param vanish open findings that the row would no longer give
 * @param change open findings that would carry another severity or route
 * @param corrected values already corrected automatically by this rule
 */
public record Effect(String communeCode, long vanish, long change, long corrected) {}
