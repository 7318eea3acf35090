package vn.hososach.review.internal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.BasicHealth;

/**
 * What stands beside the administrative fields of a record.
 *
 * @param extra columns of the import which the 24 fields have no place for, by their names there
 * @param health basic health; null when nobody has entered any
 * @param events measurements, doses, visits and pregnancies, in order of time
 */
record Background(Map<String, String> extra, @Nullable BasicHealth health, List<HealthEvent> events) {

    static final Background NONE = new Background(Map.of(), null, List.of());

    Background {
        extra = Map.copyOf(extra);
        events = List.copyOf(events);
    }
}
