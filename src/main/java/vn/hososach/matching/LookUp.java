package vn.hososach.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Finds whom a record that is being saved could double: the same blocking keys, comparisons and models as a run, asked
 * for one person. About 150 bytes a row beside the run's own. Thread-safe; one question at a time.
 */
public final class LookUp {

    /** Worth showing, in bits of odds. */
    private static final double WORTH_SHOWING = -3;

    private final Linkage linkage;
    private final People people;
    private final RowReading reading;
    private final NameRarity rarity;
    private final long[][] entries = new long[BlockingKey.values().length][];
    private final int rowBits;

    LookUp(Linkage linkage) {
        this.linkage = linkage;
        this.people = linkage.people;
        this.reading = new RowReading(people.names);
        this.rarity = linkage.scored.rarity;
        Blocking blocking = new Blocking(people);
        this.rowBits = blocking.rowBits();
        for (BlockingKey key : BlockingKey.values()) {
            entries[key.ordinal()] = blocking.sorted(key);
        }
    }

    /**
     * Somebody the record could be.
     *
     * @param id code of the record, or personal number of the register row
     * @param register whether it is a register row
     */
    public record Candidate(String id, boolean register, Explanation explanation) {

        /** Bits. */
        public double score() {
            return explanation.score();
        }
    }

    /** The best candidates for this record, best first; itself, by its id, is none of them. */
    public synchronized List<Candidate> find(Subject record, int atMost) {
        Columns one = new Columns(1);
        reading.read(record, one, 0);
        int seat = people.seat(one);
        List<Candidate> found = new ArrayList<>();
        for (int row : rows(seat)) {
            boolean itself = people.c.idHash[row] == people.c.idHash[seat] && !people.isRegister(row);
            int pattern = linkage.comparator.compare(row, seat);
            int bucket = rarity.bucket(people.nameCount[seat], people.nameCount[row]);
            MatchModel model = linkage.scored.model(row);
            if (!itself && !Veto.never(pattern) && model.score(pattern, bucket) > WORTH_SHOWING) {
                Explanation why = Explanation.of(model, pattern, bucket);
                found.add(new Candidate(people.id(row), people.isRegister(row), why));
            }
        }
        found.sort(Comparator.comparingDouble(Candidate::score).reversed().thenComparing(Candidate::id));
        return List.copyOf(found.subList(0, Math.min(atMost, found.size())));
    }

    private TreeSet<Integer> rows(int seat) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (BlockingKey key : BlockingKey.values()) {
            long[] sorted = entries[key.ordinal()];
            key.emit(people, seat, (hash, seeks) -> {
                int from = Sorted.first(sorted, Blocking.entry(hash, 0, false, rowBits));
                long block = Blocking.entry(hash, 0, false, rowBits) >>> rowBits + 1;
                for (int i = from;
                        i < sorted.length && i <= from + Blocking.CAP && sorted[i] >>> rowBits + 1 == block;
                        i++) {
                    if (!key.onlySeekers() || seeks || (sorted[i] & 1) != 0) {
                        rows.add((int) (sorted[i] >>> 1) & (1 << rowBits) - 1);
                    }
                }
            });
        }
        return rows;
    }
}
