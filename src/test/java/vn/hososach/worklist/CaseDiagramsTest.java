package vn.hososach.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;

@HssTest
class CaseDiagramsTest {

    @Autowired
    SampleCases cases;

    @Autowired
    ProcessDriver process;

    @Autowired
    CaseDiagrams diagrams;

    @Autowired
    Actors actors;

    @Test
    void the_diagram_marks_where_the_case_stands_and_where_it_came_from(@Autowired JdbcClient jdbc) {
        Actor staff = TestActors.of(Role.STATION_STAFF, TestCommunes.invented(jdbc));
        CaseKey key = cases.start(staff.scope().communes().iterator().next());
        process.complete(key, "first-step", Map.of());

        CaseDiagram diagram =
                actors.runAs(staff, () -> diagrams.of(staff.scope(), key)).orElseThrow();

        assertThat(diagram.active()).containsExactly("second-step");
        assertThat(diagram.passed()).containsExactlyInAnyOrder("start-case", "first-step");
        assertThat(diagram.bpmn()).contains("Quy trình mẫu cho kiểm thử");
    }

    @Test
    void a_case_of_another_commune_has_no_diagram(@Autowired JdbcClient jdbc) {
        CaseKey key = cases.start(TestCommunes.invented(jdbc));
        Actor stranger = TestActors.of(Role.STATION_STAFF, TestCommunes.invented(jdbc));

        assertThat(actors.runAs(stranger, () -> diagrams.of(stranger.scope(), key)))
                .isEmpty();
    }
}
