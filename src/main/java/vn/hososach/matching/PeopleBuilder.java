package vn.hososach.matching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Collects the people of one source, block by block, and lays them out by the hash of their ids. A second row of the same
 * id is dropped: of the register whatever is carried along with the id, for a person may be listed by two communes.
 */
final class PeopleBuilder {

    /** People read together by one thread. */
    static final class Block {

        final Columns rows;
        byte[] ids;
        int size;
        private int idBytes;

        private Block(int rows) {
            this.rows = new Columns(rows);
            this.ids = new byte[rows * 16];
        }

        /** People who are handed over one by one. */
        Block(RowReading reading, List<Subject> people) {
            this(people.size());
            for (Subject person : people) {
                byte[] id = person.id().getBytes(StandardCharsets.UTF_8);
                reading.read(person, rows, size);
                add(id, 0, id.length);
            }
        }

        /** People of some lines of a file; an id nobody could tell from another is no line. */
        static List<Block> all(RowReading reading, PersonColumns columns, CsvLines lines) {
            List<Block> blocks = new ArrayList<>();
            int left = lines.most();
            Block block = new Block(Math.min(left, BLOCK));
            int id = columns.of(PersonColumns.ID);
            while (lines.next()) {
                if (block.size == block.rows.name.length) {
                    blocks.add(block);
                    left -= block.size;
                    block = new Block(Math.max(1, Math.min(left, BLOCK)));
                }
                if (lines.end(id) > lines.start(id)) {
                    reading.read(columns, lines, block.rows, block.size);
                    block.add(lines.bytes(), lines.start(id), lines.end(id));
                }
            }
            blocks.add(block);
            return blocks;
        }

        private void add(byte[] from, int start, int end) {
            int length = end - start;
            if (idBytes + length >= ids.length) {
                ids = Arrays.copyOf(ids, 2 * ids.length + length + 1);
            }
            System.arraycopy(from, start, ids, idBytes, length);
            rows.idAt[size++] = idBytes;
            idBytes += length + 1;
        }
    }

    private static final int BLOCK_BITS = 13;

    /** Rows of a block at most. */
    static final int BLOCK = 1 << BLOCK_BITS;

    private final List<Block> blocks = new ArrayList<>();
    private long[] order = new long[0];
    private int size = -1;
    private final boolean oneRowEach;

    /** @param oneRowEach whether rows with the same identity are one, even where more is carried along */
    PeopleBuilder(boolean oneRowEach) {
        this.oneRowEach = oneRowEach;
    }

    void add(Block block) {
        blocks.add(block);
    }

    boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Rows with an id of their own. */
    int size() {
        if (size < 0) {
            sort();
        }
        return size;
    }

    int idBytes() {
        return blocks.stream().mapToInt(b -> b.idBytes).sum();
    }

    /** Sorts row numbers by the hash of their id; hash and row share a long where hashes collide in their upper part. */
    private void sort() {
        int n = blocks.stream().mapToInt(b -> b.size).sum();
        long[] keys = new long[n];
        int[] row = new int[n];
        int at = 0;
        for (int b = 0; b < blocks.size(); b++) {
            for (int i = 0; i < blocks.get(b).size; i++) {
                keys[at] = blocks.get(b).rows.idHash[i];
                row[at++] = b << BLOCK_BITS | i;
            }
        }
        long[] sorted = SortByKey.rows(keys, row);
        order = sorted;
        size = 0;
        for (int i = 0; i < n; i++) {
            if (size == 0 || !same((int) order[size - 1], (int) sorted[i])) {
                order[size++] = sorted[i];
            }
        }
    }

    private boolean same(int a, int b) {
        return hash(a) == hash(b) && (oneRowEach || id(a).equals(id(b)));
    }

    private String id(int row) {
        Block block = blocks.get(row >>> BLOCK_BITS);
        int start = block.rows.idAt[row & BLOCK - 1];
        int end = start;
        while (block.ids[end] != 0) {
            end++;
        }
        return new String(block.ids, start, end - start, StandardCharsets.UTF_8);
    }

    private long hash(int row) {
        return blocks.get(row >>> BLOCK_BITS).rows.idHash[row & BLOCK - 1];
    }

    /** Copies every row to its place and returns the end of the id bytes. */
    int fill(Columns to, int start, byte[] ids, int idStart) {
        int n = size();
        int[] blockStart = new int[blocks.size()];
        int end = idStart;
        for (int b = 0; b < blocks.size(); b++) {
            blockStart[b] = end;
            System.arraycopy(blocks.get(b).ids, 0, ids, end, blocks.get(b).idBytes);
            end += blocks.get(b).idBytes;
        }
        IntStream.range(0, n).parallel().forEach(i -> {
            int row = (int) order[i];
            int b = row >>> BLOCK_BITS;
            to.set(start + i, blocks.get(b).rows, row & BLOCK - 1);
            to.idAt[start + i] = blockStart[b] + blocks.get(b).rows.idAt[row & BLOCK - 1];
        });
        blocks.clear();
        return end;
    }
}
