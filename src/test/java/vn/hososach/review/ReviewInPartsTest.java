package vn.hososach.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;

/** A commune of a great city is reviewed in parts; what is found is what a review of everybody finds. */
@HssTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewInPartsTest {

    private static final Path FOLDER = Path.of("src/test/resources/quality");
    private static final String COMMUNE = "00508";

    private static final String FINDINGS =
            """
            select concat_ws('|', coalesce(record_id::text, register_personal_id), rule_id, field, severity, route, value, expected)
            from hss.finding where commune_code = :commune and resolved_at is null order by 1
            """;

    @Autowired
    IntakeDesk intake;

    @Autowired
    ReviewDesk review;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @BeforeAll
    void takeIn() {
        asSystem(() -> {
            intake.take(IntakeKind.REGISTER, FOLDER.resolve("register.csv"), "register.csv", Progress.SILENT);
            intake.take(IntakeKind.RECORDS, FOLDER.resolve("records.csv"), "records.csv", Progress.SILENT);
            return review.review(Optional.empty(), Progress.SILENT);
        });
    }

    private <T> T asSystem(Supplier<T> work) {
        return actors.runAs(actors.system("test"), work);
    }

    private List<String> findings() {
        return asSystem(() -> transactions.execute(status ->
                jdbc.sql(FINDINGS).param("commune", COMMUNE).query(String.class).list()));
    }

    private void inParts() {
        asSystem(() -> transactions.execute(status -> review.inParts(new String[] {COMMUNE}, Progress.SILENT)));
    }

    private void change(String sql) {
        asSystem(() -> transactions.execute(
                status -> jdbc.sql(sql).param("commune", COMMUNE).update()));
    }

    /** Whom the two sides of a comparison differ about. */
    private static Set<String> differing(List<String> parts, List<String> together) {
        Set<String> about = new TreeSet<>();
        parts.stream().filter(f -> !together.contains(f)).forEach(f -> about.add(f.split("\\|")[0]));
        together.stream().filter(f -> !parts.contains(f)).forEach(f -> about.add(f.split("\\|")[0]));
        return about;
    }

    @Test
    void in_parts_nothing_is_found_that_everybody_together_does_not_show() {
        List<String> together = findings();
        assertThat(together).hasSizeGreaterThan(500);

        inParts();

        assertThat(differing(findings(), together)).isEmpty();
    }

    /** A run over everybody weighs all links anew, by odds of its own; a few that were doubtful before may fall. */
    @Test
    void records_that_changed_are_judged_as_everybody_together_judges_them() {
        change(
                "update hss.health_record set phone_home = '0243' || lpad(record_id::text, 7, '0') where commune_code = :commune and record_id % 40 = 1");
        change(
                "update hss.health_record set occupation = 'Nông dân' where commune_code = :commune and record_id % 60 = 2");
        change(
                "update hss.health_record set status = 'WITHDRAWN' where commune_code = :commune and record_id % 90 = 3");
        change("update hss.register_entry set mother_name = 'Phạm Thị Mới' where commune_code = :commune"
                + " and right(personal_id, 2) = '17'");
        inParts();
        List<String> parts = findings();

        asSystem(() -> review.review(Optional.empty(), Progress.SILENT));

        assertThat(differing(parts, findings())).hasSizeLessThan(5);
    }
}
