package vn.hososach.matching;

/** Searching sorted arrays that hold equal values more than once. */
final class Sorted {

    private Sorted() {}

    /** Index of the first value not less than this one. */
    static int first(long[] sorted, long value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
