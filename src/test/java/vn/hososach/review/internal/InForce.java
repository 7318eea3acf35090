package vn.hososach.review.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hososach.decision.DecisionSource;

/** The bounds as the table's cases have them, without an engine; some of them set otherwise. */
final class InForce {

    private InForce() {}

    static Bounds bounds() {
        return bounds(Map.of());
    }

    static Bounds bounds(Map<Bound, ? extends Number> otherwise) {
        Map<String, Number> values = new HashMap<>();
        try (Reader in = new InputStreamReader(
                InForce.class.getResourceAsStream("/decisions/bounds.cases.csv"), StandardCharsets.UTF_8)) {
            CsvReader.builder().ofNamedCsvRecord(in).stream()
                    .forEach(line -> values.put(line.getField("bound"), Double.valueOf(line.getField("value"))));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        otherwise.forEach((bound, value) -> values.put(bound.name(), value));
        return Bounds.of(new DecisionSource() {

            @Override
            public List<Map<String, Object>> evaluate(String key, Map<String, ?> inputs) {
                return List.of(Map.of("value", values.get(inputs.get("bound"))));
            }

            @Override
            public int version(String key) {
                return 1;
            }
        });
    }
}
