package vn.hososach.territory.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what was worked out for a text: the names of units repeat in every address of a commune. Texts with digits
 * are houses and repeat seldom; they are not kept.
 */
final class Memo<V> {

    private static final int LIMIT = 50_000;

    private final Map<String, V> known = new ConcurrentHashMap<>();

    V of(String text, Function<String, V> work) {
        if (hasDigit(text)) {
            return work.apply(text);
        }
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

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }
}
