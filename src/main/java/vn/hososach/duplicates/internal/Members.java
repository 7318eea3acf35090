package vn.hososach.duplicates.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.population.PopulationQueries;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.refusal.Refusal;

/** The records of a group and the register rows behind them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Members {

    private final RecordQueries records;
    private final PopulationQueries population;
    private final Actors actors;

    Members(RecordQueries records, PopulationQueries population, Actors actors) {
        this.records = records;
        this.population = population;
        this.actors = actors;
    }

    public List<HealthRecord> records(GroupRow row) {
        return row.members().stream()
                .map(id -> records.find(actors.scope(), new RecordId(id)))
                .flatMap(Optional::stream)
                .toList();
    }

    public DuplicateGroup group(GroupRow row, List<HealthRecord> members) {
        List<RegisterEntry> register = members.stream()
                .map(HealthRecord::registerPersonalId)
                .filter(Objects::nonNull)
                .distinct()
                .map(id -> population.find(actors.scope(), id))
                .flatMap(Optional::stream)
                .toList();
        return new DuplicateGroup(
                row.id(),
                row.communeCode(),
                row.communes(),
                row.rules(),
                row.twinGuard(),
                row.status(),
                row.foundAt(),
                row.returnedReason(),
                row.policeAnswer(),
                members,
                register);
    }

    /** Every member still stands for itself; a record that was merged or closed meanwhile ends the proposal. */
    public List<HealthRecord> requireMergeable(GroupRow row) {
        List<HealthRecord> members = records(row);
        boolean whole = members.size() == row.members().size()
                && members.stream().allMatch(m -> m.status() == RecordStatus.ACTIVE);
        if (!whole) {
            throw new Refusal("group-changed");
        }
        return members;
    }
}
