package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.HealthRecord;

/**
 * A group as it is compared: members side by side, with the register's row of the person where one is known.
 *
 * @param rules ids of the rules that brought the members together, for example K14,K16; HAND when flagged by a person
 * @param twinGuard the members may be twins or siblings: never merged automatically, and a warning is shown
 * @param status OPEN, PROPOSED, MERGED, SEPARATE or DISSOLVED
 */
public record DuplicateGroup(
        long id,
        String communeCode,
        List<String> communes,
        String rules,
        boolean twinGuard,
        String status,
        OffsetDateTime foundAt,
        @Nullable String returnedReason,
        @Nullable String policeAnswer,
        List<HealthRecord> members,
        List<RegisterEntry> register) {

    public DuplicateGroup {
        communes = List.copyOf(communes);
        members = List.copyOf(members);
        register = List.copyOf(register);
    }
}
