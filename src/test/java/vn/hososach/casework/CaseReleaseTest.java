package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
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
import vn.hososach.casework.internal.CaseClosing;
import vn.hososach.casework.internal.CaseNeeds;
import vn.hososach.handover.CaseKey;
import vn.hososach.jobs.Progress;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** A release is made of small transactions: what was opened before a failure stays, and nobody gets two cases. */
@HssTest
class CaseReleaseTest {

    @Autowired
    CaseReleaseDesk desk;

    @Autowired
    CaseNeeds needs;

    @Autowired
    CaseClosing closing;

    @Autowired
    CaseFlows flows;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ReviewDesk review;

    @Autowired
    CaseworkFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private CommuneCode commune;
    private Actor head;

    @BeforeEach
    void twoHundredAndFiftyResidentsWithoutRecord() {
        commune = TestCommunes.invented(jdbc);
        head = TestActors.of(Role.STATION_HEAD, commune);
        for (int i = 0; i < 250; i++) {
            fixtures.resident(commune, "Trần Thị Mai", "1990-02-03", "ALIVE");
        }
        fixtures.as(head, () -> review.review(Optional.of(commune), Progress.SILENT));
    }

    @Test
    void a_release_that_fails_in_the_middle_keeps_what_it_opened_and_the_next_call_goes_on_without_doubles() {
        CaseReleaseDesk failing = new CaseReleaseDesk(needs, closing, failingAt(150), actors, transaction);
        assertThatThrownBy(() -> release(failing, 1_000, Progress.SILENT)).hasMessage("killed");
        assertThat(cases()).isEqualTo(100);
        assertThat(tasks()).isEqualTo(100);

        assertThat(release(desk, 1_000, Progress.SILENT)).containsEntry(CaseKind.CREATION, 150);
        assertThat(cases()).isEqualTo(250);
        assertThat(tasks()).isEqualTo(250);
        assertThat(release(desk, 1_000, Progress.SILENT)).isEmpty();
    }

    @Test
    void it_tells_how_far_it_is_and_stops_at_the_limit_whatever_was_open_before() {
        List<Long> told = new ArrayList<>();
        release(desk, 120, new Heard(told));
        assertThat(told).containsExactly(120L, 100L, 120L);
        assertThat(release(desk, 130, Progress.SILENT)).containsEntry(CaseKind.CREATION, 10);
        assertThat(release(desk, 130, Progress.SILENT)).isEmpty();
    }

    private Map<CaseKind, Integer> release(CaseReleaseDesk with, int limit, Progress progress) {
        return fixtures.as(head, () -> with.open(Optional.of(commune), limit, progress));
    }

    private long cases() {
        return count("select count(*) from hss.work_case where commune_code = ?");
    }

    private long tasks() {
        return count("select count(*) from hss.work_item where commune_code = ?");
    }

    private long count(String sql) {
        return fixtures.inCommune(
                commune,
                () -> jdbc.sql(sql).param(commune.value()).query(Long.class).single());
    }

    /** The engine, which breaks down at this start. */
    private CaseFlows failingAt(int start) {
        AtomicInteger started = new AtomicInteger();
        return new CaseFlows() {
            @Override
            public void start(String processKey, CaseKey key, Map<String, ?> flags) {
                if (started.incrementAndGet() == start) {
                    throw new IllegalStateException("killed");
                }
                flows.start(processKey, key, flags);
            }

            @Override
            public void complete(CaseKey key, String step, Map<String, ?> flags) {
                flows.complete(key, step, flags);
            }

            @Override
            public boolean tell(CaseKey key, String message, Map<String, ?> flags) {
                return flows.tell(key, message, flags);
            }

            @Override
            public void settle() {
                flows.settle();
            }

            @Override
            public void settleWithTimers() {
                flows.settle();
            }

            @Override
            public void cancel(CaseKey key, String reason) {
                flows.cancel(key, reason);
            }
        };
    }

    private record Heard(List<Long> told) implements Progress {
        @Override
        public void total(long units) {
            told.add(units);
        }

        @Override
        public void done(long units) {
            told.add(units);
        }

        @Override
        public void phase(String title) {}
    }
}
