package vn.hososach.intake.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;

/**
 * The header line of a file: which column stands where. Recognised by technical name or by the captions officials use,
 * with or without diacritics, in any order.
 */
final class Header {

    private final String[] names;
    private final Map<String, Integer> position;
    private final Map<Integer, String> extras;

    private Header(String[] names, Map<String, Integer> position, Map<Integer, String> extras) {
        this.names = names;
        this.position = position;
        this.extras = extras;
    }

    /** Reads the header; refuses when a column without which no row can be taken in is missing, or stands there twice. */
    static Header read(IntakeKind kind, Line line) {
        List<String> fields = List.of(line.fields());
        Map<String, String> known = new HashMap<>();
        for (Column column : FileFormat.of(kind)) {
            known.put(key(column.name()), column.name());
            column.captions().forEach(caption -> known.put(key(caption), column.name()));
        }
        Map<String, Integer> position = new LinkedHashMap<>();
        Map<Integer, String> extras = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            String name = known.get(key(fields.get(i)));
            if (name == null) {
                extras.put(i, fields.get(i).strip());
            } else if (position.putIfAbsent(name, i) != null) {
                throw new Refusal(
                        "intake-column-twice", Map.of("column", fields.get(i).strip()));
            }
        }
        requireColumns(kind, position);
        return new Header(fields.toArray(String[]::new), position, extras);
    }

    private static void requireColumns(IntakeKind kind, Map<String, Integer> position) {
        List<String> missing = new ArrayList<>();
        for (Column column : FileFormat.of(kind)) {
            if (column.required() && !position.containsKey(column.name())) {
                missing.add(column.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "intake-missing-columns", Map.of("kind", kind.title(), "columns", String.join(", ", missing)));
        }
    }

    static String key(String caption) {
        String plain = Normalizer.normalize(caption.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
        return plain.replaceAll("[^a-z0-9]+", " ").strip();
    }

    int columns() {
        return names.length;
    }

    List<String> names() {
        return Arrays.asList(names);
    }

    /** Position of a column, or -1. */
    int at(String name) {
        return position.getOrDefault(name, -1);
    }

    /** Columns that belong to no field; their values are kept beside the record. */
    Map<Integer, String> extras() {
        return extras;
    }
}
