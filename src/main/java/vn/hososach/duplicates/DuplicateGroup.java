package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.HealthRecord;

/**
 * A group as it is compared: members side by side, with the register's row of the person where one is known.
 *
 * @param rules ids of the rules that brought the members together, for example K14 and K16; HAND when flagged by a person
 * @param warnings why it may not be one person (TWIN, SEX, TWO_NUMBERS, TWO_PERSONS, OTHER_PERSON, BLOOD_GROUP): with any
 *     of them the police must have confirmed before a merge may be proposed (rules K19, K21)
 * @param status OPEN, PROPOSED, MERGED, SEPARATE or DISSOLVED
 * @param handReason why somebody flagged the group by hand
 * @param policeVerdict what the police answered: CONFIRMED, REJECTED and so on
 * @param waitsForPolice the police were asked and have not answered yet
 * @param twins people of the same household born on the same day as a member's register row
 * @param healthConflicts titles of health values in which members contradict each other; a merge leaves them untouched
 */
public record DuplicateGroup(
        long id,
        String communeCode,
        List<String> communes,
        List<String> rules,
        List<String> warnings,
        String status,
        OffsetDateTime foundAt,
        @Nullable String returnedReason,
        @Nullable String handReason,
        @Nullable String policeVerdict,
        @Nullable String policeNote,
        boolean waitsForPolice,
        List<HealthRecord> members,
        List<RegisterEntry> register,
        List<RegisterEntry> twins,
        List<String> healthConflicts) {

    private static final String CONFIRMED = "CONFIRMED";

    public DuplicateGroup {
        communes = List.copyOf(communes);
        rules = List.copyOf(rules);
        warnings = List.copyOf(warnings);
        members = List.copyOf(members);
        register = List.copyOf(register);
        twins = List.copyOf(twins);
        healthConflicts = List.copyOf(healthConflicts);
    }

    /** Whether the police have to be asked before a merge may be proposed. */
    public boolean needsPolice() {
        return !warnings.isEmpty() && !CONFIRMED.equals(policeVerdict);
    }

    /** Whether the station is to decide now. */
    public boolean decidable() {
        return status.equals("OPEN") && !waitsForPolice;
    }

    public Optional<HealthRecord> member(long recordId) {
        return members.stream().filter(m -> m.id().value() == recordId).findFirst();
    }
}
