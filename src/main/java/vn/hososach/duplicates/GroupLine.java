package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group in the list of groups.
 *
 * @param warned it may be twins or two people; the police have to confirm before a merge
 * @param inWork whether its case is open
 * @param asked whether the police have been asked and have not answered yet
 * @param recordCodes of the members which the reader may see
 */
public record GroupLine(
        long groupId,
        String communeCode,
        List<String> rules,
        boolean warned,
        String status,
        OffsetDateTime foundAt,
        boolean inWork,
        boolean asked,
        int members,
        @Nullable String name,
        @Nullable String birthDate,
        List<String> recordCodes) {

    public GroupLine {
        rules = List.copyOf(rules);
        recordCodes = List.copyOf(recordCodes);
    }
}
