package vn.hososach.review.internal;

/** Facts of what a commune is fed with (rules K30, L01, L15, L21, L22). */
final class SupplyFacts {

    /** Source: the last review run of the commune against the campaign's window. */
    enum Compared {
        IN_WINDOW,
        BEFORE_WINDOW
    }

    /** Source: the last import of the register; 30 days. */
    enum Snapshot {
        FRESH,
        OLD,
        NONE
    }

    /** Source: the last visit received from facilities; three working days. */
    enum Feed {
        REPORTING,
        SILENT,
        NONE
    }

    /** Source: questions to the police and their due time. */
    enum Question {
        IN_TIME,
        OVERDUE
    }

    /** Source: rejected lines of the last import. */
    enum Quarantine {
        EMPTY,
        WAITING
    }

    private SupplyFacts() {}
}
