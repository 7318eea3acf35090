package vn.hososach.intake.internal;

import java.util.List;

/** A column of a file format: its technical name, whether a row needs it, and the captions officials use for it. */
record Column(String name, boolean required, List<String> captions) {

    static Column required(String name, String... captions) {
        return new Column(name, true, List.of(captions));
    }

    static Column optional(String name, String... captions) {
        return new Column(name, false, List.of(captions));
    }

    /** The words officials use for it. */
    String title() {
        String words = captions.isEmpty() ? name.replace('_', ' ') : captions.get(0);
        return name + " (" + words + ")";
    }
}
