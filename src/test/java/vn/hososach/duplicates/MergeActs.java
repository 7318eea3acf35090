package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.hososach.TestActors;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.ValueSource;
import vn.hososach.territory.CommuneCode;

/** A merge from proposal to approval, its undo, and what the people of a commune do to records in between. */
@Component
class MergeActs {

    private final DuplicateModuleFixtures given;
    private final DuplicateDesk desk;
    private final MergeDesk merges;
    private final DuplicateQueries queries;
    private final RecordDesk recordDesk;
    private final RecordQueries records;
    private final ProcessDriver driver;
    private final ApplicationEventPublisher events;
    private final Actors actors;

    MergeActs(
            DuplicateModuleFixtures given,
            DuplicateDesk desk,
            MergeDesk merges,
            DuplicateQueries queries,
            RecordDesk recordDesk,
            RecordQueries records,
            ProcessDriver driver,
            ApplicationEventPublisher events,
            Actors actors) {
        this.given = given;
        this.desk = desk;
        this.merges = merges;
        this.queries = queries;
        this.recordDesk = recordDesk;
        this.records = records;
        this.driver = driver;
        this.events = events;
        this.actors = actors;
    }

    /** Finds the records' group, proposes its merge as the station's staff and approves it as its head. */
    long merge(CommuneCode here, List<RecordId> members) {
        return merge(here, members, null);
    }

    /** The same with the record that is to survive. */
    long merge(CommuneCode here, List<RecordId> members, @Nullable RecordId survivor) {
        given.search(here);
        long group = given.groups(members.get(members.size() - 1), "OPEN").get(0);
        DuplicateGroup seen = actors.runAs(staff(here), () -> desk.open(group));
        assertThat(seen.members()).extracting(HealthRecord::id).containsExactlyInAnyOrderElementsOf(members);
        long kept = survivor == null ? desk.suggestSurvivor(seen) : survivor.value();
        actors.runAs(
                staff(here),
                () -> desk.proposeMerge(group, MergeProposal.of(seen, kept, desk.suggestChoices(seen, kept))));
        CaseKey key = CaseKey.of('D', group);
        driver.runJobs(key);
        given.in(head(here), () -> {
            events.publishEvent(new ApprovalDecided(key, true, "", head(here).username()));
            return true;
        });
        driver.runJobs(key);
        assertThat(driver.ended(key)).isTrue();
        return group;
    }

    /** Takes the merge of a group back. */
    MergeDesk.Undone undo(CommuneCode here, long group) {
        return actors.runAs(head(here), () -> merges.undo(mergeOf(here, group), "nhầm người", AfterUndo.KEEP_SEPARATE));
    }

    /** The merge that a group became. */
    long mergeOf(CommuneCode here, long group) {
        List<MergeLine> merged = actors.runAs(
                head(here), () -> queries.merges(actors.scope(), Optional.of("MERGED"), Long.MAX_VALUE, 500));
        return merged.stream()
                .filter(m -> m.groupId() == group)
                .findFirst()
                .orElseThrow()
                .mergeId();
    }

    /** Which of them is still active. */
    RecordId survivor(List<RecordId> members) {
        return read(members).stream()
                .filter(m -> m.status().name().equals("ACTIVE"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    List<HealthRecord> read(List<RecordId> members) {
        return actors.runAs(given.system(), () -> members.stream()
                .map(id -> records.find(actors.scope(), id).orElseThrow())
                .toList());
    }

    /** What the station corrects in one field. */
    void change(CommuneCode here, RecordId record, AdministrativeField field, String value) {
        actors.runAs(
                staff(here),
                () -> recordDesk.change(
                        ActDraft.of("CORRECT", here, "gọi điện", ValueSource.STATION),
                        record,
                        read(List.of(record)).get(0).version(),
                        List.of(new FieldChange(field, value, ValueSource.STATION))));
    }

    static Actor staff(CommuneCode here) {
        return TestActors.of(Role.STATION_STAFF, here);
    }

    static Actor head(CommuneCode here) {
        return TestActors.of(Role.STATION_HEAD, here);
    }
}
