package vn.hososach.review.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hososach.decision.DecisionSource;

/** Bounds and limits as the cases of their tables have them, without an engine; some of them set otherwise. */
final class InForce {

    private InForce() {}

    static Bounds bounds() {
        return bounds(Map.of());
    }

    static Bounds bounds(Map<Bound, ? extends Number> otherwise) {
        Map<String, Number> values = new HashMap<>();
        lines(Bounds.TABLE).forEach(line -> values.put(line.getField("bound"), number(line, "value")));
        otherwise.forEach((bound, value) -> values.put(bound.name(), value));
        return Bounds.of((Answers) inputs -> Map.of("value", values.get(inputs.get("bound"))));
    }

    static Limits limits() {
        List<NamedCsvRecord> lines = lines(Limits.TABLE);
        return Limits.of((Answers) inputs -> {
            List<NamedCsvRecord> ofMeasure = lines.stream()
                    .filter(line -> line.getField("measure").equals(inputs.get("measure")))
                    .toList();
            NamedCsvRecord row = ofMeasure.stream()
                    .filter(line -> line.getField("ageBand").equals(inputs.get("ageBand")))
                    .findFirst()
                    .orElse(ofMeasure.get(0));
            Map<String, Object> values = new HashMap<>();
            List.of("hardFrom", "softFrom", "softTo", "hardTo").forEach(name -> values.put(name, number(row, name)));
            return values;
        });
    }

    private static Number number(NamedCsvRecord line, String column) {
        return Double.valueOf(line.getField(column));
    }

    private static List<NamedCsvRecord> lines(String table) {
        try (Reader in = new InputStreamReader(
                InForce.class.getResourceAsStream("/decisions/" + table + ".cases.csv"), StandardCharsets.UTF_8)) {
            return CsvReader.builder().ofNamedCsvRecord(in).stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table with one answer to every question. */
    @FunctionalInterface
    private interface Answers extends DecisionSource {

        Map<String, Object> answer(Map<String, ?> inputs);

        @Override
        default List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
            return List.of(answer(inputs));
        }

        @Override
        default int version(String key) {
            return 1;
        }
    }
}
