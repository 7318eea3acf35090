package vn.hososach.territory.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what was read from the ends of addresses; a bounded number of them, so that no file can fill the memory. */
public final class Places<V> {

    private static final int LIMIT = 30_000;
    private static final int LONGEST = 200;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    public V of(String text, Function<String, V> reading) {
        if (text.length() > LONGEST) {
            return reading.apply(text);
        }
        V value = known.get(text);
        if (value == null) {
            value = reading.apply(text);
            if (known.size() >= LIMIT) {
                known.clear();
            }
            known.put(text, value);
        }
        return value;
    }
}
