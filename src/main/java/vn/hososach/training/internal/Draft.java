package vn.hososach.training.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hososach.training.Mistake;

/** A record in the making: its fields, and the mistakes made in them so far. */
final class Draft {

    private final Map<RecordColumn, String> fields = new EnumMap<>(RecordColumn.class);
    private final Set<Mistake> mistakes = EnumSet.noneOf(Mistake.class);
    private final Person person;
    private final LocalDate created;

    Draft(Person person, LocalDate created) {
        this.person = person;
        this.created = created;
    }

    Person person() {
        return person;
    }

    LocalDate created() {
        return created;
    }

    int age() {
        return person.ageOn(created);
    }

    String get(RecordColumn column) {
        return fields.getOrDefault(column, "");
    }

    Draft set(RecordColumn column, String value) {
        fields.put(column, value);
        return this;
    }

    /** Sets a wrong value; a value that came out the same is no mistake. */
    void spoil(RecordColumn column, String value, Mistake mistake) {
        if (!value.equals(get(column))) {
            fields.put(column, value);
            mistakes.add(mistake);
        }
    }

    void note(Mistake mistake) {
        mistakes.add(mistake);
    }

    Set<Mistake> mistakes() {
        return mistakes;
    }

    List<String> line() {
        List<String> line = new ArrayList<>();
        for (RecordColumn column : RecordColumn.values()) {
            line.add(get(column));
        }
        return line;
    }
}
