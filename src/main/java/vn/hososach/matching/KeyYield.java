package vn.hososach.matching;

/**
 * Yield and cost of one blocking key in a run.
 *
 * @param entries rows that have the key, counted as often as they have it
 * @param pairs pairs which the key proposed
 * @param blocksOverCap blocks too big to be paired
 */
public record KeyYield(BlockingKey key, long entries, long pairs, long blocksOverCap, int biggestBlock) {}
