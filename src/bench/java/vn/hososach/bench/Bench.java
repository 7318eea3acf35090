package vn.hososach.bench;

/** One benchmark: found by its name, {@code -Dbench=match} runs {@code MatchBench}. */
public interface Bench {

    /** Measures, prints its lines and throws when the results compared are not equal. */
    void run() throws Exception;

    /** A size or switch of the run, {@code -Dbench.rows=100000}. */
    static int setting(String name, int otherwise) {
        return Integer.parseInt(text(name, String.valueOf(otherwise)));
    }

    /** A text of the run, {@code -Dbench.parts=records}; Maven passes those it was not given as blank ones. */
    static String text(String name, String otherwise) {
        String value = System.getProperty("bench." + name, "");
        return value.isBlank() ? otherwise : value;
    }
}
