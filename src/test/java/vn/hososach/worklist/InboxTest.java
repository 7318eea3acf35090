package vn.hososach.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ReflectionUtils;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.handover.CaseKey;
import vn.hososach.process.ProcessDriver;
import vn.hososach.territory.CommuneCode;

@HssTest
class InboxTest {

    private static CommuneCode commune;
    private static CommuneCode neighbour;
    private static CaseKey done;
    private static CaseKey waiting;

    @Autowired
    SampleCases cases;

    @Autowired
    WorklistQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    TaskService tasks;

    private Actor staff;

    @BeforeEach
    void some_work(@Autowired JdbcClient jdbc, @Autowired ProcessDriver process) {
        if (commune == null) {
            commune = TestCommunes.invented(jdbc);
            neighbour = TestCommunes.invented(jdbc);
            waiting = cases.start(person("Nguyễn Thị Hoà", "Thôn 1", "ERROR", "C17", "F12"));
            cases.start(person("Trần Văn Hòa", "Thôn 2", "BLOCKER", "C17"));
            cases.start(person("Đỗ Thị Lan", "Thôn 2", "WARNING", "F03"));
            done = cases.start(person("Lê Văn Nam", "Thôn 2", "INFO", "F03"));
            Actor worker = TestActors.of(Role.STATION_STAFF, commune);
            actors.runAs(worker, () -> process.complete(done, "first-step", Map.of("outcome", "FINISH")));
            actors.runAs(worker, () -> tasks.claim(task(waiting), worker.username()));
        }
        staff = TestActors.of(Role.STATION_STAFF, commune);
    }

    @Test
    void urgent_work_stands_on_top() {
        assertThat(inbox(InboxFilter.of(staff.role())))
                .extracting(WorkItem::subjectName)
                .containsExactly("Trần Văn Hòa", "Nguyễn Thị Hoà", "Đỗ Thị Lan");
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        List<WorkItem> seen = new ArrayList<>();
        Optional<InboxKey> next = Optional.empty();
        do {
            InboxKey after = next.orElse(null);
            InboxPage page =
                    actors.runAs(staff, () -> queries.inbox(staff.scope(), InboxFilter.of(staff.role()), after, 1));
            seen.addAll(page.items());
            next = page.next();
        } while (next.isPresent());

        assertThat(seen).isEqualTo(inbox(InboxFilter.of(staff.role()))).hasSize(3);
    }

    @Test
    void a_name_is_found_without_its_diacritics() {
        assertThat(inbox(InboxFilter.of(staff.role()).name("hoa")))
                .extracting(WorkItem::subjectName)
                .containsExactly("Trần Văn Hòa", "Nguyễn Thị Hoà");
        assertThat(inbox(InboxFilter.of(staff.role()).name("%"))).hasSize(3);
        assertThat(inbox(InboxFilter.of(staff.role()).name("Đỗ thị"))).hasSize(1);
    }

    @Test
    void the_list_can_be_narrowed_by_finding_hamlet_step_and_person() {
        InboxFilter all = InboxFilter.of(staff.role());

        assertThat(inbox(all.finding("C17"))).hasSize(2);
        assertThat(inbox(all.finding("C17").hamlet("Thôn 2"))).hasSize(1);
        assertThat(inbox(all.step("second-step"))).isEmpty();
        assertThat(inbox(all.onlyUnassigned(true))).hasSize(2);
        assertThat(inbox(all.assignee(staff.username()))).hasSize(1);
        assertThat(inbox(all.onlyLate(true))).isEmpty();
        assertThat((long) actors.runAs(staff, () -> queries.count(staff.scope(), all.finding("F03"))))
                .isEqualTo(1);
    }

    @Test
    void one_query_counts_open_late_and_free_work_by_step() {
        InboxFilter both = InboxFilter.of(Set.of(Queue.STATION, Queue.HEAD));

        assertThat(actors.runAs(staff, () -> queries.countsByStep(staff.scope(), both)))
                .containsExactly(
                        new StepCount(Queue.HEAD, "second-step", 1, 0, 1),
                        new StepCount(Queue.STATION, "first-step", 3, 0, 2));
    }

    @Test
    void findings_and_hamlets_are_counted_the_most_frequent_first() {
        InboxFilter all = InboxFilter.of(staff.role());

        assertThat(actors.runAs(staff, () -> queries.countsByFinding(staff.scope(), all)))
                .containsExactly(new ValueCount("C17", 2), new ValueCount("F03", 1), new ValueCount("F12", 1));
        assertThat(actors.runAs(staff, () -> queries.countsByHamlet(staff.scope(), all)))
                .containsExactly(new ValueCount("Thôn 2", 2), new ValueCount("Thôn 1", 1));
    }

    @Test
    void work_done_is_counted_for_who_did_it() {
        OffsetDateTime today = OffsetDateTime.now().minusHours(1);

        assertThat((long) actors.runAs(staff, () -> queries.countDoneBy(staff.scope(), staff.username(), today)))
                .isEqualTo(1);
        assertThat(actors.runAs(staff, () -> queries.doneBy(staff.scope(), staff.username(), today, 10)))
                .extracting(DoneItem::caseKey)
                .containsExactly(done);
    }

    @ParameterizedTest
    @MethodSource("queryMethods")
    void no_query_shows_anything_of_the_neighbours_even_if_it_names_them(Method query) {
        Actor other = TestActors.of(staff.username(), Role.STATION_STAFF, neighbour);

        assertThat(rows(call(query, other, other.scope()))).as("own scope").isZero();
        assertThat(rows(call(query, other, Scope.of(commune))))
                .as("foreign scope")
                .isZero();
        assertThat(rows(call(query, staff, staff.scope())))
                .as("the right people")
                .isPositive();
    }

    static Stream<Method> queryMethods() {
        return Stream.of(WorklistQueries.class.getDeclaredMethods())
                .filter(it -> Modifier.isPublic(it.getModifiers()) && !it.isSynthetic());
    }

    private Object call(Method query, Actor actor, Scope scope) {
        Object[] arguments = Stream.of(query.getParameterTypes())
                .map(type -> argument(query, type, scope))
                .toArray();
        return actors.runAs(actor, () -> ReflectionUtils.invokeMethod(query, queries, arguments));
    }

    private Object argument(Method query, Class<?> type, Scope scope) {
        if (type == Scope.class) {
            return scope;
        } else if (type == InboxFilter.class) {
            return InboxFilter.of(Role.STATION_STAFF);
        } else if (type == InboxKey.class) {
            return null;
        } else if (type == CaseKey.class) {
            return query.getName().equals("doneOfCase") ? done : waiting;
        } else if (type == OffsetDateTime.class) {
            return OffsetDateTime.now().minusDays(1);
        } else if (type == int.class) {
            return 100;
        }
        return query.getName().equals("find") ? task(waiting) : staff.username();
    }

    private static long rows(Object result) {
        if (result instanceof InboxPage page) {
            return page.items().size();
        } else if (result instanceof Optional<?> found) {
            return found.isPresent() ? 1 : 0;
        } else if (result instanceof Collection<?> list) {
            return list.size();
        }
        return (Long) result;
    }

    private List<WorkItem> inbox(InboxFilter filter) {
        return actors.runAs(staff, () -> queries.inbox(staff.scope(), filter, null, 50))
                .items();
    }

    private String task(CaseKey key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key.value())
                .singleResult()
                .getId();
    }

    private static WorkItemDetails person(String name, String hamlet, String severity, String... findings) {
        return WorkItemDetails.of(commune, "Rà soát hồ sơ " + name)
                .about(name, "1980", "••••0001")
                .in(hamlet)
                .findings(List.of(findings), severity);
    }
}
