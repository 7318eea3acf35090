package vn.hososach.matching;

/** Where a link or pair goes, as the table {@code match-classification} says; better routes first. */
public enum Route {
    /** Linked without anybody looking at it. */
    AUTOMATIC,
    /** Linked; some of them are looked at afterwards. */
    AUTOMATIC_SAMPLE,
    /** A person of the station decides. */
    STEWARD,
    /** The commune's police decide. */
    POLICE,
    /** The register's row is of somebody deceased or moved away: a closure case. */
    CLOSURE
}
