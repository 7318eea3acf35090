package vn.hososach.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.handover.FileTakenIn;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.JobState;
import vn.hososach.territory.CommuneCode;

@HssTest
class ReviewAfterIntakeTest {

    @Autowired
    ReviewDesk review;

    @Autowired
    JobDesk jobs;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @Test
    void what_was_sent_is_matched_and_reviewed_in_the_background_as_the_sender() throws InterruptedException {
        CommuneCode commune = TestCommunes.invented(jdbc);
        Actor sender = new Actor("so.an", "Lê An", Role.STATION_STAFF, Scope.of(commune));
        actors.runAs(
                actors.system("test"),
                () -> transactions.execute(status -> {
                    ReviewFixtures at = new ReviewFixtures(jdbc, commune);
                    at.resident("001190000077", "Nguyễn Thị Hà", "1990-02-03", "2");
                    at.record("HS-77", "001190000077", "Nguyễn Thị Hà", "1990-02-03", "1");
                    return null;
                }));

        actors.runAs(sender, () -> new ReviewAfterIntake(review, jobs, true)
                .on(new FileTakenIn("hssk.csv", List.of(commune.value()))));

        JobState done = ended(sender);
        assertThat(done.title()).isEqualTo("Đối chiếu và rà soát dữ liệu của hssk.csv");
        assertThat(done.message()).startsWith("Đã rà soát 1 hồ sơ và 0 người dân");
        List<String> rules = actors.runAs(
                sender,
                () -> transactions.execute(status -> jdbc.sql(
                                "select rule_id from hss.finding where commune_code = :commune and resolved_at is null")
                        .param("commune", commune.value())
                        .query(String.class)
                        .list()));
        assertThat(rules).contains("C18");
    }

    private JobState ended(Actor sender) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            Optional<JobState> latest = actors.runAs(sender, () -> jobs.recent(ReviewAfterIntake.JOBS, 1).stream()
                    .findFirst());
            if (latest.isPresent() && !latest.get().running()) {
                return latest.get();
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the review did not end");
    }
}
