package vn.hososach.review.internal;

import java.util.Arrays;
import java.util.List;

/**
 * One input of a quality table: its name there, and the closed set of its values. Tables and extractors can only meet in
 * these values; a test compares both sides.
 */
record Fact(String name, List<String> values) {

    Fact {
        values = List.copyOf(values);
    }

    static <E extends Enum<E>> Fact of(String name, Class<E> set) {
        return new Fact(
                name, Arrays.stream(set.getEnumConstants()).map(Enum::name).toList());
    }
}
