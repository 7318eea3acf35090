package vn.hososach.matching.forms;

/** Damerau–Levenshtein distance, where only "at most one" is asked. */
final class EditDistance {

    private EditDistance() {}

    /** One letter too many, missing, another, or two neighbours exchanged. */
    static boolean atMostOne(String a, String b) {
        int n = a.length();
        int m = b.length();
        if (Math.abs(n - m) > 1) {
            return false;
        }
        int start = 0;
        while (start < n && start < m && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int endA = n;
        int endB = m;
        while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
            endA--;
            endB--;
        }
        int leftA = endA - start;
        int leftB = endB - start;
        if (leftA <= 1 && leftB <= 1) {
            return true;
        }
        return leftA == 2
                && leftB == 2
                && a.charAt(start) == b.charAt(start + 1)
                && a.charAt(start + 1) == b.charAt(start);
    }
}
