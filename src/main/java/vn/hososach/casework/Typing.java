package vn.hososach.casework;

import java.time.OffsetDateTime;
import java.util.Map;

/** What somebody has typed into a case and not sent yet: values by field (column, or a name of the screen), and a reason. */
public record Typing(Map<String, String> values, String reason, OffsetDateTime savedAt) {

    public Typing {
        values = Map.copyOf(values);
    }
}
