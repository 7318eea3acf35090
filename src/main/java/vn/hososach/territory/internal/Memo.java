package vn.hososach.territory.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what was worked out for a text: the names of units repeat in every address of a commune. */
final class Memo<V> {

    private static final int LIMIT = 50_000;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    V of(String text, Function<String, V> work) {
        V value = known.get(text);
        if (value == null) {
            value = work.apply(text);
            if (known.size() >= LIMIT) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
