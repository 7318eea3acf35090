package vn.hososach.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.jobs.Progress;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;

/** How a finding lives from review to review: first seen, last seen, closed, opened again. */
@HssTest
class FindingLifeTest {

    private static final String NUMBER = "001190777";
    private static int next = 100;

    @Autowired
    ReviewDesk desk;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CommuneCode commune;
    private ReviewFixtures at;

    @BeforeEach
    void commune() {
        commune = TestCommunes.next(jdbc);
        at = new ReviewFixtures(jdbc, commune);
    }

    private <T> T in(CommuneCode place, Supplier<T> work) {
        return actors.runAs(TestActors.of(Role.STATION_HEAD, place), () -> transactions.execute(status -> work.get()));
    }

    private ReviewSummary review() {
        return in(commune, () -> desk.review(Optional.of(commune), Progress.SILENT));
    }

    private RecordId inCapitals() {
        String number = NUMBER + next++;
        return in(commune, () -> {
            at.resident(number, "Nguyễn Thị Hà", "1990-02-03", "2");
            return at.record("FL" + number, number, "NGUYỄN THỊ HÀ", "1990-02-03", "2", Map.of());
        });
    }

    private void rename(RecordId record, String name) {
        in(commune, () -> {
            at.set(record, "full_name", name);
            return record;
        });
    }

    /** A finding of rule K02, with the number of the transaction that wrote it last. */
    private record Life(
            OffsetDateTime first, OffsetDateTime last, Optional<OffsetDateTime> resolved, String writtenBy) {}

    private Life life(RecordId record) {
        return in(commune, () -> jdbc.sql(
                        """
                        select first_seen, last_seen, resolved_at, xmin::text as written from hss.finding
                        where commune_code = :commune and record_id = :record and rule_id = 'K02'
                        """)
                .param("commune", commune.value())
                .param("record", record.value())
                .query((row, n) -> new Life(
                        row.getObject("first_seen", OffsetDateTime.class),
                        row.getObject("last_seen", OffsetDateTime.class),
                        Optional.ofNullable(row.getObject("resolved_at", OffsetDateTime.class)),
                        row.getString("written")))
                .single());
    }

    @Test
    void what_is_found_as_it_was_is_not_written_again() {
        RecordId record = inCapitals();
        review();
        Life before = life(record);
        review();
        assertThat(life(record)).isEqualTo(before);
    }

    @Test
    void a_closed_finding_tells_which_review_saw_it_last() {
        RecordId record = inCapitals();
        review();
        review();
        OffsetDateTime lastRun =
                in(commune, () -> jdbc.sql("select max(finished_at) from hss.review_run where :commune = any(communes)")
                        .param("commune", commune.value())
                        .query(OffsetDateTime.class)
                        .single());
        rename(record, "Nguyễn Thị Hà");
        assertThat(review().resolved()).isPositive();
        Life closed = life(record);
        assertThat(closed.resolved()).isPresent();
        assertThat(closed.last()).isEqualTo(lastRun).isAfter(closed.first());
    }

    @Test
    void a_fault_that_comes_back_opens_its_finding_again_from_that_day() {
        RecordId record = inCapitals();
        review();
        Life first = life(record);
        rename(record, "Nguyễn Thị Hà");
        review();
        rename(record, "NGUYỄN THỊ HÀ");
        review();
        Life again = life(record);
        assertThat(again.resolved()).isEmpty();
        assertThat(again.first()).isAfter(first.first());
    }

    @Test
    void a_finding_follows_its_record_to_another_hamlet() {
        RecordId whole = inCapitals();
        RecordId alone = inCapitals();
        review();
        move(whole, "Thôn Đoài");
        move(alone, "Thôn Trung");
        in(commune, () -> {
            desk.reviewRecord(commune.value(), alone.value());
            return null;
        });
        assertThat(hamlet(alone)).isEqualTo("Thôn Trung");
        review();
        assertThat(hamlet(whole)).isEqualTo("Thôn Đoài");
        assertThat(hamlet(alone)).isEqualTo("Thôn Trung");
    }

    private void move(RecordId record, String hamlet) {
        in(commune, () -> {
            at.set(record, "hamlet", hamlet);
            return record;
        });
    }

    private String hamlet(RecordId record) {
        return in(commune, () -> jdbc.sql(
                        "select distinct hamlet from hss.finding where commune_code = ? and record_id = ?")
                .params(commune.value(), record.value())
                .query(String.class)
                .single());
    }

    @Test
    void a_record_looked_at_alone_gets_the_findings_of_a_whole_review() {
        List<RecordId> records = List.of(inCapitals(), inCapitals(), inCapitals());
        review();
        List<String> whole = records.stream().flatMap(r -> open(r).stream()).toList();
        records.forEach(r -> in(commune, () -> {
            desk.reviewRecord(commune.value(), r.value());
            return r;
        }));
        assertThat(records.stream().flatMap(r -> open(r).stream()).toList()).isEqualTo(whole);
    }

    private List<String> open(RecordId record) {
        return in(commune, () -> at.open(record).stream().sorted().toList());
    }

    @Test
    void a_number_given_up_in_one_commune_frees_the_record_of_another_at_once() {
        CommuneCode elsewhere = TestCommunes.next(jdbc);
        ReviewFixtures there = new ReviewFixtures(jdbc, elsewhere);
        String number = NUMBER + next++;
        RecordId here = in(commune, () -> at.record("FH" + number, number, "Cao Thị Lụa", "1990-05-06", "2"));
        RecordId other = in(elsewhere, () -> there.record("FO" + number, number, "Cao Văn Lực", "1971-05-06", "1"));
        review();
        in(elsewhere, () -> desk.review(Optional.of(elsewhere), Progress.SILENT));
        assertThat(in(elsewhere, () -> there.open(other))).contains("K14 ST personal_id");
        in(commune, () -> {
            at.set(here, "personal_id", "001190123456");
            desk.reviewRecord(commune.value(), here.value());
            return here;
        });
        assertThat(open(here)).doesNotContain("K14 ST personal_id");
        assertThat(in(elsewhere, () -> there.open(other))).doesNotContain("K14 ST personal_id");
    }
}
