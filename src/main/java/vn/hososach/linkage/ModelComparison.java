package vn.hososach.linkage;

/**
 * Two versions of the model on the same people.
 *
 * @param pairs pairs of records: as both, only the older, only the newer version finds them
 * @param links links to the register: the same row by both, another row, only by the older, only by the newer version
 * @param automaticOlder pairs which the older version routes without a person
 * @param automaticNewer pairs which the newer version routes without a person
 * @param refusedOlder pairs the older version finds although people have kept them apart
 * @param refusedNewer pairs the newer version finds although people have kept them apart
 */
public record ModelComparison(
        long older,
        long newer,
        Pairs pairs,
        Links links,
        long automaticOlder,
        long automaticNewer,
        long refusedOlder,
        long refusedNewer) {

    /** Pairs found by both and by one only. */
    public record Pairs(long both, long onlyOlder, long onlyNewer) {}

    /** Links with the same row, another row, and by one only. */
    public record Links(long same, long moved, long onlyOlder, long onlyNewer) {}
}
