package vn.hososach.matching;

/**
 * Two records of one person.
 *
 * @param a the record whose id comes first
 * @param cluster number of the set they stand in; equal for all pairs of one person
 * @param score bits: of the pair itself, or of the weakest link by which the set was joined if that is stronger
 * @param gap bits by which the nearest record outside the set is behind, 99 when there is none
 * @param pattern levels of all fields
 * @param rarity bucket of the name's rarity
 * @param keys blocking keys they share, bit by ordinal of {@link BlockingKey}
 */
public record FoundPair(
        String a,
        String b,
        int cluster,
        float score,
        float gap,
        int pattern,
        int rarity,
        int keys,
        Route route,
        String rule) {}
