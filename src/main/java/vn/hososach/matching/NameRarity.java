package vn.hososach.matching;

/**
 * How much rarer a full name is than names that agree usually are (term frequency, linkage design §4.4), in whole bits
 * from {@value #LEAST} to {@value #MOST}: Nguyễn Thị Hà proves less than Nghiêm Bảo Khuê.
 */
final class NameRarity {

    static final int LEAST = -4;
    static final int MOST = 7;
    /** Bits that hold a bucket. */
    static final int BITS = 4;

    private final double average;

    NameRarity(double average) {
        this.average = Math.max(1, average);
    }

    NameRarity(People rows) {
        int from = rows.size - rows.records >= rows.records / 2 ? rows.records : 0;
        int to = from == 0 ? rows.records : rows.size;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += rows.nameCount[i];
        }
        average = Math.max(1, sum) / Math.max(1, to - from);
    }

    double average() {
        return average;
    }

    /** Bucket of a pair: by the more frequent of the two names, 0 for {@link #LEAST}. */
    int bucket(int countA, int countB) {
        double bits = Math.log(average / Math.max(1, Math.max(countA, countB))) / Math.log(2);
        return (int) Math.round(Math.min(MOST, Math.max(LEAST, bits))) - LEAST;
    }

    static int bits(int bucket) {
        return bucket + LEAST;
    }
}
