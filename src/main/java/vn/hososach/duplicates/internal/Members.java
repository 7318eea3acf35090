package vn.hososach.duplicates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.GroupSurroundings;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.population.PopulationQueries;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenRecords;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;

/** The records of a group and the register rows behind them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Members {

    private final RecordQueries records;
    private final PopulationQueries population;
    private final HealthConflicts health;
    private final GoldenRecords golden;
    private final Actors actors;

    Members(
            RecordQueries records,
            PopulationQueries population,
            HealthConflicts health,
            GoldenRecords golden,
            Actors actors) {
        this.records = records;
        this.population = population;
        this.health = health;
        this.golden = golden;
        this.actors = actors;
    }

    public List<HealthRecord> records(GroupRow row) {
        return row.members().stream()
                .map(id -> records.find(actors.scope(), new RecordId(id)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The group with everything a decision needs. */
    public DuplicateGroup group(GroupRow row, List<HealthRecord> members) {
        List<RegisterEntry> register = members.stream()
                .map(HealthRecord::registerPersonalId)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> population.find(actors.scope(), id))
                .flatMap(Optional::stream)
                .toList();
        List<String> conflicts = health.of(row);
        List<String> warnings = new ArrayList<>(row.warnings());
        if (conflicts.contains(HealthConflicts.BLOOD_GROUP)) {
            warnings.add("BLOOD_GROUP");
        }
        return new DuplicateGroup(
                row.id(),
                row.communeCode(),
                row.communes(),
                row.rules(),
                warnings,
                row.status(),
                row.foundAt(),
                row.returnedReason(),
                row.handReason(),
                row.policeVerdict(),
                row.policeNote(),
                row.asked(),
                members,
                register,
                register.stream().flatMap(this::twins).distinct().toList(),
                conflicts);
    }

    /** What the members would make together with this one standing for the person. */
    public GoldenRecord united(List<HealthRecord> members, long survivorId) {
        return golden.united(
                actors.scope(),
                new RecordId(survivorId),
                members.stream().map(HealthRecord::id).toList());
    }

    /** The households of the group's persons. */
    public GroupSurroundings surroundings(DuplicateGroup group) {
        List<RegisterEntry> household = group.register().stream()
                .filter(person -> person.householdCode() != null)
                .flatMap(person -> population.household(person.commune(), person.householdCode()).stream())
                .distinct()
                .toList();
        return new GroupSurroundings(
                household,
                group.register().stream().map(RegisterEntry::personalId).toList(),
                group.twins().stream().map(RegisterEntry::personalId).toList());
    }

    private Stream<RegisterEntry> twins(RegisterEntry person) {
        if (person.householdCode() == null || person.birthDate() == null) {
            return Stream.empty();
        }
        return population.household(person.commune(), person.householdCode()).stream()
                .filter(other -> person.birthDate().equals(other.birthDate()))
                .filter(other -> !person.personalId().equals(other.personalId()));
    }

    /** Whether all members are there and stand for themselves: none was merged, closed or withdrawn meanwhile. */
    public static boolean whole(GroupRow row, List<HealthRecord> members) {
        return members.size() == row.members().size()
                && members.stream().allMatch(m -> m.status() == RecordStatus.ACTIVE);
    }
}
