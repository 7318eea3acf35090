package vn.hososach.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds candidate pairs by sorting hashes: one key at a time, so that only one key's entries are in memory. An entry is
 * one long: the upper bits of the hash, the row, and whether the row is a seeker; two keys that share the upper bits by
 * chance only cost a comparison.
 */
final class Blocking {

    /** Blocks of more rows are counted, not paired. */
    static final int CAP = 200;

    private static final int CHUNKS = 64;

    /** Fewer rows are the neighbours of somebody: to share them out would take longer than to read them. */
    private static final int FEW = 4_096;

    private final People people;
    private final int rowBits;
    private final int chunks;

    Blocking(People people) {
        this.people = people;
        this.chunks = people.size < FEW ? 1 : CHUNKS;
        this.rowBits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, people.size)));
    }

    /** All candidate pairs, each once, in ascending order of rows. */
    CandidatePairs pairs() {
        List<KeyYield> yields = new ArrayList<>();
        PairCollector found = new PairCollector(rowBits);
        for (BlockingKey key : BlockingKey.values()) {
            long[] entries = sorted(key);
            List<Part> parts = IntStream.range(0, chunks)
                    .parallel()
                    .mapToObj(chunk -> new Part(key, entries, chunk))
                    .toList();
            parts.forEach(part -> found.add(part.pairs.toArray()));
            yields.add(new KeyYield(
                    key,
                    entries.length,
                    parts.stream().mapToLong(p -> p.pairs.size()).sum(),
                    parts.stream().mapToLong(p -> p.over).sum(),
                    parts.stream().mapToInt(p -> p.biggest).max().orElse(0)));
        }
        return found.done(yields);
    }

    int rowBits() {
        return rowBits;
    }

    /** An entry: hash, row, seeker. */
    static long entry(long hash, int row, boolean seeks, int rowBits) {
        return hash >>> rowBits + 2 << rowBits + 1 | (long) row << 1 | (seeks ? 1 : 0);
    }

    /** All entries of a key in ascending order: equal hashes side by side, rows ascending. */
    long[] sorted(BlockingKey key) {
        if (chunks == 1) {
            long[] all = entries(key, 0).toArray();
            Arrays.sort(all);
            return all;
        }
        List<LongList> lists = IntStream.range(0, chunks)
                .parallel()
                .mapToObj(chunk -> entries(key, chunk))
                .toList();
        return SortInParts.of(lists);
    }

    private LongList entries(BlockingKey key, int chunk) {
        LongList list = new LongList();
        int[] row = new int[1];
        BlockingKey.Sink sink = (hash, seeks) -> list.add(entry(hash, row[0], seeks, rowBits));
        int to = start(chunk + 1, people.size);
        for (row[0] = start(chunk, people.size); row[0] < to; row[0]++) {
            key.emit(people, row[0], sink);
        }
        return list;
    }

    private int start(int chunk, int size) {
        return (int) ((long) size * chunk / chunks);
    }

    /** The blocks that begin in one chunk of the sorted entries. */
    private final class Part {

        private final LongList pairs = new LongList();
        private long over;
        private int biggest;

        Part(BlockingKey key, long[] entries, int chunk) {
            int end = start(chunk + 1, entries.length);
            int from = start(chunk, entries.length);
            while (from > 0 && from < entries.length && hash(entries, from) == hash(entries, from - 1)) {
                from++;
            }
            while (from < end) {
                int to = from + 1;
                while (to < entries.length && hash(entries, to) == hash(entries, from)) {
                    to++;
                }
                block(key, entries, from, to);
                from = to;
            }
        }

        private long hash(long[] entries, int at) {
            return entries[at] >>> rowBits + 1;
        }

        private void block(BlockingKey key, long[] entries, int from, int to) {
            biggest = Math.max(biggest, to - from);
            if (to - from > CAP) {
                over++;
                return;
            }
            for (int i = from; i < to; i++) {
                int a = (int) (entries[i] >>> 1) & (1 << rowBits) - 1;
                if (people.isRegister(a)) {
                    return;
                }
                for (int j = i + 1; j < to; j++) {
                    int b = (int) (entries[j] >>> 1) & (1 << rowBits) - 1;
                    boolean sought = !key.onlySeekers() || ((entries[i] | entries[j]) & 1) != 0;
                    if (sought && a != b) {
                        pairs.add(PairCollector.packed(a, b, key, rowBits));
                    }
                }
            }
        }
    }
}
