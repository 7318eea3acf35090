package vn.hososach.matching;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import vn.hososach.matching.forms.Hash;
import vn.hososach.matching.forms.NameBook;
import vn.hososach.matching.forms.NumberForm.Kind;

/**
 * Health records and register rows in the order of the hash of their ids, records first: the order of the files leaves
 * no trace in any result. Rows are addressed by their index; {@code row >= records} is a register row.
 */
final class People {

    /** More records than this under one number, card or phone: a placeholder, not somebody's. */
    private static final int SHARED_NUMBER = 8;

    private static final int SHARED_PHONE = 25;

    final NameBook names;
    final int records;
    final int size;
    final Columns c;
    /** Register row to which the record's own number belongs, or -1; for a register row itself. */
    final int[] numberRow;
    /** Hash of the row's name without marks; 0 where the given name is not known. */
    final long[] fold;
    /** Sound class of the given name as a hash, and of the family name; 0 for none. */
    final int[] given;

    final int[] surname;
    /** How often the row's name occurs, without marks, among the people of the larger file. */
    final int[] nameCount;

    private final byte[] ids;
    private final NumberIndex numbers;
    private final int[] counts;

    /**
     * Lays out the people.
     *
     * @param knownCounts how often a name occurs, by its number without marks, where more people bear it than are here
     */
    People(NameBook names, PeopleBuilder records, PeopleBuilder register, Map<Integer, Integer> knownCounts) {
        this.names = names;
        this.records = records.size();
        this.size = records.size() + register.size();
        // one row more than there are people: somebody who is looked up
        this.c = new Columns(size + 1);
        this.ids = new byte[records.idBytes() + register.idBytes()];
        int at = records.fill(c, 0, ids, 0);
        register.fill(c, this.records, ids, at);
        dropShared();
        this.numbers = new NumberIndex(c, this.records, size);
        this.numberRow = numberRows();
        fathersFromHeads();
        this.counts = nameCounts();
        knownCounts.forEach((fold, count) -> counts[fold] = Math.max(counts[fold], count));
        this.nameCount = new int[size + 1];
        IntStream.range(0, size).parallel().forEach(i -> nameCount[i] = nameCount(i));
        names.countUse(c.name);
        this.fold = new long[size + 1];
        this.given = new int[size + 1];
        this.surname = new int[size + 1];
        IntStream.range(0, size).parallel().forEach(this::hashName);
    }

    /** Blocking asks for these many times; beside the row they are at hand. */
    private void hashName(int row) {
        int name = c.name[row];
        boolean named = name != NameBook.NONE && names.isGivenKnown(name);
        fold[row] = named ? names.foldHash(name) | 1 : 0;
        given[row] = named ? (int) names.givenSound(name) | 1 : 0;
        surname[row] = name == NameBook.NONE ? 0 : (int) names.surname(name) | 1;
    }

    /** Hash of the ids of all rows, and of how many there are: which data a model was estimated on. */
    String fingerprint() {
        long hash = Hash.with(records, size);
        for (int i = 0; i < size; i++) {
            hash = Hash.with(hash, c.idHash[i]);
        }
        return "%016x".formatted(hash);
    }

    boolean isRegister(int row) {
        return row >= records;
    }

    boolean hasRegister() {
        return size > records;
    }

    Kind kind(int row) {
        return KINDS[c.kind[row]];
    }

    private static final Kind[] KINDS = Kind.values();

    /** Code of the record, or personal number of the register row, as in the file. */
    String id(int row) {
        int start = c.idAt[row];
        int end = start;
        while (ids[end] != 0) {
            end++;
        }
        return new String(ids, start, end - start, StandardCharsets.UTF_8);
    }

    /** The record with this id, or -1. */
    int recordOf(String id) {
        return rowOf(id, 0, records);
    }

    /** The register row with this personal number, or -1. */
    int registerRowOf(String id) {
        return rowOf(id, records, size);
    }

    private int rowOf(String id, int from, int to) {
        long hash = Hash.of(Subject.identity(id));
        int low = from;
        int high = to;
        while (low < high) {
            int middle = low + high >>> 1;
            if (Long.compareUnsigned(c.idHash[middle], hash) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int first = low < to && c.idHash[low] == hash ? low : -1;
        for (int row = low; row < to && c.idHash[row] == hash; row++) {
            if (id(row).equals(id)) {
                return row;
            }
        }
        return first;
    }

    private void dropShared() {
        boolean[] number = shared(c.number, SHARED_NUMBER);
        boolean[] card = shared(c.card, SHARED_NUMBER);
        boolean[] phone =
                shared(IntStream.range(0, records).mapToLong(i -> c.phone[i]).toArray(), SHARED_PHONE);
        for (int i = 0; i < records; i++) {
            if (number[i]) {
                c.number[i] = 0;
                c.kind[i] = (byte) Kind.NONE.ordinal();
            }
            c.card[i] = card[i] ? 0 : c.card[i];
            c.phone[i] = phone[i] ? 0 : c.phone[i];
        }
    }

    /** Which records hold a value that more than so many hold. */
    private boolean[] shared(long[] values, int limit) {
        long[] sorted = Arrays.copyOf(values, records);
        Arrays.parallelSort(sorted);
        boolean[] shared = new boolean[records];
        IntStream.range(0, records).parallel().forEach(i -> {
            if (values[i] != 0) {
                int at = Sorted.first(sorted, values[i]);
                shared[i] = at + limit < sorted.length && sorted[at + limit] == values[i];
            }
        });
        return shared;
    }

    private int[] numberRows() {
        int[] rows = new int[size + 1];
        IntStream.range(0, size).parallel().forEach(i -> rows[i] = i >= records ? i : numberRow(i));
        return rows;
    }

    private int numberRow(int row) {
        if (kind(row) == Kind.OLD) {
            return numbers.byOldNumber(c.number[row]);
        }
        return c.number[row] == 0 ? -1 : numbers.byNumber(c.number[row]);
    }

    /** Puts somebody who is looked up into the spare row, and returns its index. */
    int seat(Columns from) {
        c.set(size, from, 0);
        numberRow[size] = numberRow(size);
        nameCount[size] = nameCount(size);
        hashName(size);
        return size;
    }

    private int nameCount(int row) {
        int name = c.name[row];
        int fold = name == NameBook.NONE ? counts.length : names.foldNumber(name);
        return fold < counts.length ? counts[fold] : 0;
    }

    /** The register names mothers only; of a child in a household headed by a man he is taken for the father. */
    private void fathersFromHeads() {
        IntStream.range(records, size).parallel().forEach(i -> {
            int head = c.head[i] == 0 ? -1 : numbers.byNumber(c.head[i]);
            if (head >= 0 && c.sex[head] == 1) {
                c.father[i] = c.name[head];
            } else if (head >= 0 && c.mother[i] == NameBook.NONE) {
                c.mother[i] = c.name[head];
            }
        });
    }

    private int[] nameCounts() {
        boolean ofRegister = size - records >= records / 2;
        int[] counts = new int[names.folds() + 1];
        for (int i = ofRegister ? records : 0; i < (ofRegister ? size : records); i++) {
            if (c.name[i] != NameBook.NONE) {
                counts[names.foldNumber(c.name[i])]++;
            }
        }
        return counts;
    }
}
