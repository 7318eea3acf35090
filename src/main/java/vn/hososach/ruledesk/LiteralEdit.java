package vn.hososach.ruledesk;

import vn.hososach.decision.LiteralChange;

/** One cell in a draft: what stood there, and what shall stand there. */
public record LiteralEdit(String rowId, String column, String before, String after) {

    public LiteralChange change() {
        return new LiteralChange(rowId, column, after);
    }
}
