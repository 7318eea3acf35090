package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a person's health (record-spec §3.2, §3.3, §4), of table {@code hss.health_event}: the feed that fills it is
 * not connected yet; the rules on it wait for the first row.
 *
 * @param values the fields of the event under the names of {@link Field}
 */
record HealthEvent(Kind kind, @Nullable LocalDate on, Map<String, String> values) {

    enum Kind {
        MEASUREMENT,
        DOSE,
        VISIT,
        PREGNANCY
    }

    HealthEvent {
        values = Map.copyOf(values);
    }

    @Nullable
    String text(String field) {
        return values.get(field);
    }

    /** The number under this name; NaN where there is none. */
    double number(String field) {
        String text = values.get(field);
        try {
            return text == null ? Double.NaN : Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    @Nullable
    LocalDate date(String field) {
        return Ages.date(values.get(field));
    }
}
