package vn.hososach.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.DuplicateQueries;
import vn.hososach.findings.FindingFilter;
import vn.hososach.findings.FindingListQueries;
import vn.hososach.population.PopulationQueries;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordQueries;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.InboxFilter;
import vn.hososach.worklist.SampleCases;
import vn.hososach.worklist.WorkItemDetails;
import vn.hososach.worklist.WorklistQueries;

/** Whoever looks at a list of persons leaves a line: who, what he asked for, how many he saw. */
@HssTest
class ListTrailTest {

    @Autowired
    RecordQueries records;

    @Autowired
    PopulationQueries population;

    @Autowired
    FindingListQueries findings;

    @Autowired
    WorklistQueries worklist;

    @Autowired
    DuplicateQueries duplicates;

    @Autowired
    AuditQueries trail;

    @Autowired
    AuditTrail chains;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    private CommuneCode commune;
    private Actor head;

    @BeforeEach
    void twoPeople(@Autowired TransactionTemplate transaction, @Autowired SampleCases cases) {
        commune = TestCommunes.invented(jdbc);
        head = TestActors.of(Role.STATION_HEAD, commune);
        actors.runAs(
                head,
                () -> transaction.executeWithoutResult(s -> List.of("Cao Thị Lụa", "Cao Văn Lụa")
                        .forEach(name ->
                                RecordFixtures.insert(jdbc, commune, "HS-" + name, Map.of("full_name", name)))));
        cases.start(WorkItemDetails.of(commune, "Sai ngày sinh").about("Cao Thị Lụa", "1984", "••0017"));
    }

    @Test
    void a_search_for_people_tells_how_many_were_shown_and_what_was_asked_without_the_name() {
        actors.runAs(head, () -> records.search(actors.scope(), "cao lua", 50));
        actors.runAs(head, () -> records.search(actors.scope(), "cao", 50));
        actors.runAs(head, () -> population.search(actors.scope(), "001184012347", 50));

        assertThat(lines())
                .extracting(AuditLine::objectType, AuditLine::objectId, AuditLine::reason)
                .containsExactly(
                        tuple("register", "0 người", "001•••47"),
                        tuple("record", "2 người", "c•"),
                        tuple("record", "0 người", "c• l•"));
        assertThat(lines()).allMatch(line -> line.actor().equals(head.username()));
    }

    @Test
    void every_list_that_names_persons_leaves_a_line() {
        actors.runAs(head, () -> {
            worklist.inbox(actors.scope(), InboxFilter.of(Role.STATION_HEAD), null, 50);
            findings.lines(actors.scope(), FindingFilter.ALL, null, 50);
            duplicates.groups(actors.scope(), "OPEN", 0, 50);
            duplicates.merges(actors.scope(), Optional.empty(), Long.MAX_VALUE, 50);
        });

        assertThat(lines())
                .extracting(AuditLine::objectType)
                .containsExactlyInAnyOrder("work_item", "finding", "duplicate_group", "merge");
        assertThat(chains.verify().intact()).isTrue();
    }

    @Test
    void a_job_of_the_system_looks_at_nobody() {
        actors.runAs(actors.system("test"), () -> records.search(actors.scope(), "cao", 50));
        assertThat(lines()).isEmpty();
    }

    private List<AuditLine> lines() {
        return actors.runAs(head, () -> trail.lines(new AuditQueries.Search(null, "LIST", null), null, 50));
    }
}
