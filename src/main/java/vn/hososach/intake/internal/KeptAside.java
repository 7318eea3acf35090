package vn.hososach.intake.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.ImportedHealth;
import vn.hososach.text.VietnameseText;

/**
 * What a line of an export says beyond the columns of a record: columns nobody knows as they came, and those of basic
 * health (blood group, religion) under the names by which {@link ImportedHealth} takes them up.
 */
final class KeptAside {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> NO_RELIGION = Set.of("khong", "khong co", "khong ton giao", "khong theo", "0");

    private final Header header;
    private final RowReader reader;
    private final int groupAt;
    private final int rhesusAt;
    private final int religionAt;

    KeptAside(Header header, RowReader reader) {
        this.header = header;
        this.reader = reader;
        this.groupAt = header.at(ImportedHealth.BLOOD_GROUP);
        this.rhesusAt = header.at(ImportedHealth.RHESUS);
        this.religionAt = header.at(ImportedHealth.RELIGION);
    }

    /** The texts as JSON; null when there are none. {@code updated} is the day of the last change at the source. */
    @Nullable
    String json(Line line, @Nullable String updated) {
        Map<String, String> texts = new LinkedHashMap<>();
        put(texts, Column.UPDATED_ON, updated);
        String group = reader.trimmed(line, groupAt);
        put(texts, ImportedHealth.BLOOD_GROUP, BloodText.abo(group));
        put(texts, ImportedHealth.RHESUS, BloodText.rhesus(reader.trimmed(line, rhesusAt), group));
        put(texts, ImportedHealth.RELIGION, religion(reader.trimmed(line, religionAt)));
        header.extras().forEach((at, name) -> {
            if (!line.field(at).isBlank()) {
                texts.put(name, line.field(at));
            }
        });
        try {
            return texts.isEmpty() ? null : JSON.writeValueAsString(texts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(Map<String, String> texts, String name, @Nullable String value) {
        if (value != null) {
            texts.put(name, value);
        }
    }

    private static @Nullable String religion(@Nullable String text) {
        return text != null && NO_RELIGION.contains(VietnameseText.nameKey(text)) ? "Không" : text;
    }
}
