package vn.hososach.bench;

/** Runs the benchmark named by {@code -Dbench}: {@code mvn -Pbench verify -Dbench=NAME}. */
public final class Benches {

    private Benches() {}

    public static void main(String[] args) throws Exception {
        String name = System.getProperty("bench", "");
        if (name.isBlank()) {
            System.err.println("Thiếu tên phép đo: mvn -Pbench verify -Dbench=TÊN (xem docs/benchmarks.md)");
            System.exit(2);
        }
        String type = "vn.hososach.bench." + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Bench";
        // engines and pools leave threads behind, also when the measuring failed
        try {
            ((Bench) Class.forName(type).getDeclaredConstructor().newInstance()).run();
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1);
        }
    }
}
