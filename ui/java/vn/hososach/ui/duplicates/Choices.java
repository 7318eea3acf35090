package vn.hososach.ui.duplicates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.FieldChoice;

/** What somebody has chosen so far: which record survives, with which values. What he touched stays when that changes. */
class Choices {

    /** Proposes the values for a survivor. */
    interface Suggestions {
        List<FieldChoice> of(DuplicateGroup group, long survivor);
    }

    private final DuplicateGroup group;
    private final Suggestions suggestions;
    private final Map<String, FieldChoice> suggested = new LinkedHashMap<>();
    private final Map<String, FieldChoice> touched = new LinkedHashMap<>();
    private long survivor;

    Choices(DuplicateGroup group, long survivor, Suggestions suggestions) {
        this.group = group;
        this.suggestions = suggestions;
        keep(survivor);
    }

    long survivor() {
        return survivor;
    }

    void keep(long record) {
        survivor = record;
        suggested.clear();
        suggestions.of(group, record).forEach(choice -> suggested.put(choice.field(), choice));
    }

    void take(FieldChoice choice) {
        touched.put(choice.field(), choice);
    }

    @Nullable
    FieldChoice of(String field) {
        return touched.getOrDefault(field, suggested.get(field));
    }

    List<FieldChoice> all() {
        Map<String, FieldChoice> all = new LinkedHashMap<>(suggested);
        all.putAll(touched);
        return new ArrayList<>(all.values());
    }
}
