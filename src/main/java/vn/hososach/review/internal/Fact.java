package vn.hososach.review.internal;

import java.util.List;

/**
 * One input of a quality table: its name there, and the closed set of its values. Tables and extractors can only meet in
 * these values; a test compares both sides.
 */
record Fact(String name, List<? extends Enum<?>> set) {

    Fact {
        set = List.copyOf(set);
    }

    static <E extends Enum<E>> Fact of(String name, Class<E> set) {
        return new Fact(name, List.of(set.getEnumConstants()));
    }

    List<String> values() {
        return set.stream().map(Enum::name).toList();
    }
}
