package vn.hososach.matching;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Collects the people of one file, block by block, and lays them out by the hash of their ids. A second row of the same
 * id is dropped and counted.
 */
final class PeopleBuilder {

    /** People read together by one thread. */
    static final class Block {

        final Columns rows;
        final byte[] ids;
        final int size;

        Block(RowReading reading, List<Subject> people) {
            size = people.size();
            rows = new Columns(size);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(size * 16);
            for (int i = 0; i < size; i++) {
                reading.read(people.get(i), rows, i);
                rows.idAt[i] = bytes.size();
                bytes.writeBytes(people.get(i).id().getBytes(StandardCharsets.UTF_8));
                bytes.write(0);
            }
            ids = bytes.toByteArray();
        }
    }

    private static final int BLOCK_BITS = 13;

    /** Rows of a block at most. */
    static final int BLOCK = 1 << BLOCK_BITS;

    private final List<Block> blocks = new ArrayList<>();
    private long[] order = new long[0];
    private int size = -1;

    void add(Block block) {
        blocks.add(block);
    }

    /** Rows with an id of their own. */
    int size() {
        if (size < 0) {
            sort();
        }
        return size;
    }

    int idBytes() {
        return blocks.stream().mapToInt(b -> b.ids.length).sum();
    }

    /** Sorts row numbers by the hash of their id; hash and row share a long where hashes collide in their upper part. */
    private void sort() {
        int n = blocks.stream().mapToInt(b -> b.size).sum();
        long[][] keyed = new long[1][n];
        int[] row = new int[n];
        int at = 0;
        for (int b = 0; b < blocks.size(); b++) {
            for (int i = 0; i < blocks.get(b).size; i++) {
                keyed[0][at] = blocks.get(b).rows.idHash[i];
                row[at++] = b << BLOCK_BITS | i;
            }
        }
        long[] sorted = SortByKey.rows(keyed[0], row);
        order = sorted;
        size = 0;
        long last = 0;
        for (int i = 0; i < n; i++) {
            long hash = hash((int) sorted[i]);
            if (i == 0 || hash != last) {
                order[size++] = sorted[i];
            }
            last = hash;
        }
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
            System.arraycopy(blocks.get(b).ids, 0, ids, end, blocks.get(b).ids.length);
            end += blocks.get(b).ids.length;
        }
        for (int i = 0; i < n; i++) {
            int row = (int) order[i];
            int b = row >>> BLOCK_BITS;
            to.set(start + i, blocks.get(b).rows, row & BLOCK - 1);
            to.idAt[start + i] = blockStart[b] + blocks.get(b).rows.idAt[row & BLOCK - 1];
        }
        blocks.clear();
        return end;
    }
}
