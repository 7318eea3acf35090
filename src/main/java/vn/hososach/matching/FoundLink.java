package vn.hososach.matching;

/**
 * A record and the register row it is linked to.
 *
 * @param score bits
 * @param gap bits by which the second-best row is behind, 99 when there is none
 * @param pattern levels of all fields, as {@link Explanation#of} reads them
 * @param rarity bucket of the name's rarity
 */
public record FoundLink(
        String recordId, String personId, float score, float gap, int pattern, int rarity, Route route, String rule) {}
