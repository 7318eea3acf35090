package vn.hososach.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.territory.CommuneCode;

@HssTest
class NextTaskTest {

    private static final int WORKERS = 12;
    private static final int TASKS = 240;

    @Autowired
    SampleCases cases;

    @Autowired
    WorklistDesk desk;

    @Autowired
    WorklistQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twelve_workers_empty_a_queue_without_ever_getting_the_same_task_or_a_refusal() throws Exception {
        CommuneCode commune = TestCommunes.invented(jdbc);
        cases.start(commune, TASKS);

        List<String> taken = inParallel(IntStream.range(0, WORKERS)
                .<Callable<List<String>>>mapToObj(n -> () -> takeAll(commune, n))
                .toList());

        assertThat(taken).hasSize(TASKS);
        assertThat(new HashSet<>(taken)).hasSize(TASKS);
        Actor anyone = TestActors.of(Role.STATION_STAFF, commune);
        assertThat((long) actors.runAs(
                        anyone,
                        () -> queries.count(
                                anyone.scope(), InboxFilter.of(anyone.role()).onlyUnassigned(true))))
                .isZero();
    }

    @Test
    void the_next_task_is_the_most_urgent_free_one_of_ones_own_queues() {
        CommuneCode commune = TestCommunes.invented(jdbc);
        cases.start(commune);
        cases.start(WorkItemDetails.of(commune, "Việc gấp").findings(List.of("C01"), "BLOCKER"));
        Actor staff = TestActors.of(Role.STATION_STAFF, commune);

        String next = actors.runAs(staff, () -> desk.nextForMe(InboxFilter.of(staff.role())))
                .orElseThrow();

        assertThat(actors.runAs(staff, () -> queries.find(staff.scope(), next)))
                .get()
                .satisfies(it -> assertThat(it.title()).isEqualTo("Việc gấp"))
                .satisfies(it -> assertThat(it.assignee()).isEqualTo(staff.username()));
    }

    @Test
    void a_filter_that_names_foreign_queues_does_not_open_them() {
        CommuneCode commune = TestCommunes.invented(jdbc);
        cases.start(commune);
        Actor police = TestActors.of(Role.COMMUNE_POLICE, commune);

        assertThat(actors.runAs(police, () -> desk.nextForMe(InboxFilter.of(Role.STATION_STAFF))))
                .isEmpty();
    }

    private List<String> takeAll(CommuneCode commune, int worker) {
        Actor actor = TestActors.of("worker" + worker, Role.STATION_STAFF, commune);
        return actors.runAs(actor, () -> {
            List<String> mine = new ArrayList<>();
            Optional<String> next = desk.nextForMe(InboxFilter.of(actor.role()));
            while (next.isPresent()) {
                mine.add(next.get());
                next = desk.nextForMe(InboxFilter.of(actor.role()));
            }
            return mine;
        });
    }

    private static List<String> inParallel(List<Callable<List<String>>> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<String> all = new ArrayList<>();
            for (Future<List<String>> result : threads.invokeAll(work)) {
                all.addAll(result.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }
}
