package vn.hososach.review.internal;

/** Facts of the custody of a record's values (rules D27 to D29, L17, L20). */
final class CustodyFacts {

    /** Source: the journal; its columns source, actor and time are not null, so only a foreign feed can break this. */
    enum Provenance {
        COMPLETE,
        INCOMPLETE
    }

    /** Source: the last act that corrected an identity field, its source and evidence. */
    enum Evidence {
        NOT_NEEDED,
        PRESENT,
        MISSING
    }

    /** Source: the act that created the record. */
    enum Creation {
        NOT_CREATED,
        REASON_GIVEN,
        NO_REASON
    }

    /** Source: the register row's image when the record was approved; none is kept yet. */
    enum Register {
        SAME,
        CHANGED
    }

    /** Source: the outbox to HSSKĐT; it is not connected yet. */
    enum Sending {
        NOTHING_SENT,
        ACKNOWLEDGED,
        OVERDUE
    }

    private CustodyFacts() {}

    static Enum<?>[] of(Subject s) {
        return new Enum<?>[] {
            Provenance.COMPLETE,
            s.shared().marks().contains(Mark.NO_EVIDENCE) ? Evidence.MISSING : Evidence.NOT_NEEDED,
            s.shared().marks().contains(Mark.NO_REASON) ? Creation.NO_REASON : Creation.NOT_CREATED,
            Register.SAME,
            Sending.NOTHING_SENT
        };
    }
}
