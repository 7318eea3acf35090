package vn.hososach.review.internal;

/** Facts of a merge before it is carried out (rules K22 to K24); the module of duplicates asks, the tables answer. */
final class MergeFacts {

    /** Source: values of the merged records whose sources rank alike. */
    enum Conflict {
        NONE,
        EQUAL_RANK
    }

    /** Source: proposer and approver of the merge; a database constraint says the same. */
    enum Approver {
        OTHER_PERSON,
        PROPOSER
    }

    /** Source: the merged record's open tasks, its identifiers, and the chain of merged_into. */
    enum Target {
        SOUND,
        OPEN_TASK,
        ALIAS_OPEN,
        CYCLE
    }

    private MergeFacts() {}
}
