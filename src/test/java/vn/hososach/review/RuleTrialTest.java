package vn.hososach.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
import vn.hososach.decision.DecisionFailed;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TrialResult;
import vn.hososach.jobs.Progress;
import vn.hososach.records.RecordId;
import vn.hososach.ruledesk.RuleDesk;
import vn.hososach.territory.CommuneCode;

/** Tries, puts in force and switches off the rule about very old people, in a commune of its own. */
@HssTest
class RuleTrialTest {

    private static final String LIMITS = "measure-limits";
    private static final String AGE_FROM_70 = "70";

    @Autowired
    RuleTrial trial;

    @Autowired
    RuleDesk rules;

    @Autowired
    ReviewDesk review;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CommuneCode commune;
    private ReviewFixtures at;
    private RecordId old;
    private RecordId veryOld;

    @BeforeEach
    void people() {
        commune = TestCommunes.next(jdbc);
        at = new ReviewFixtures(jdbc, commune);
        int year = LocalDate.now().getYear();
        as("so.an", () -> {
            old = person("1", year - 80);
            veryOld = person("2", year - 107);
            return review.review(Optional.of(commune), Progress.SILENT);
        });
    }

    private RecordId person(String n, int year) {
        String number = "0010%02d00000".formatted(year % 100) + n;
        at.resident(number, "Nguyễn Văn Cụ " + n, year + "-05-17", "1");
        return at.record("HS-" + number, number, "Nguyễn Văn Cụ " + n, year + "-05-17", "1");
    }

    @AfterEach
    void takeEverythingBack() {
        as("so.binh", () -> {
            rules.revert(LIMITS, 0, "Hết thử");
            rules.revert("birth", 0, "Hết thử");
            return null;
        });
    }

    @Test
    void a_trial_says_which_findings_would_appear_and_writes_nothing() {
        TrialResult result = tried(AGE_FROM_70);

        assertThat(result.communes()).singleElement().satisfies(effect -> {
            assertThat(effect.communeCode()).isEqualTo(commune.value());
            assertThat(effect.appear()).isOne();
            assertThat(effect.vanish()).isZero();
            assertThat(effect.examples())
                    .containsExactly(
                            new TrialResult.Example(TrialResult.Kind.APPEAR, old.value(), "C14", "birth_date"));
        });
        assertThat(veryOldFindings()).containsExactly(veryOld.value());
    }

    @Test
    void a_trial_says_which_findings_would_vanish() {
        TrialResult result = tried("110");

        assertThat(result.appear()).isZero();
        assertThat(result.vanish()).isOne();
    }

    @Test
    void what_a_trial_says_is_what_the_next_review_finds() {
        TrialResult result = tried(AGE_FROM_70);
        long draft = as("so.an", () -> rules.draft(LIMITS, List.of(limit(AGE_FROM_70)), "Thử"));
        as("so.an", () -> {
            rules.tried(draft, result);
            return null;
        });
        as("so.binh", () -> {
            rules.approve(draft);
            return null;
        });
        as("so.binh", () -> review.review(Optional.of(commune), Progress.SILENT));

        assertThat(veryOldFindings()).containsExactlyInAnyOrder(old.value(), veryOld.value());
    }

    @Test
    void limits_that_cross_each_other_are_refused_by_the_trial() {
        assertThatThrownBy(() -> tried("130")).isInstanceOf(DecisionFailed.class);
    }

    @Test
    void a_rule_switched_off_closes_its_findings_and_switched_on_opens_them_again() {
        Object first = firstSeen();
        as("so.an", () -> {
            rules.freeze("birth", "C14", "Gây phiền");
            return null;
        });
        assertThat(veryOldFindings()).isEmpty();
        as("so.an", () -> {
            rules.unfreeze("birth", "C14", "Đã xem lại");
            return null;
        });
        assertThat(veryOldFindings()).containsExactly(veryOld.value());
        assertThat(firstSeen()).isEqualTo(first);
    }

    private Object firstSeen() {
        return as("so.an", () -> jdbc.sql(
                        "select first_seen from hss.finding where commune_code = :commune and rule_id = 'C14'")
                .param("commune", commune.value())
                .query()
                .singleValue());
    }

    private List<Long> veryOldFindings() {
        return as("so.an", () -> jdbc.sql(
                        """
                        select record_id from hss.finding
                        where commune_code = :commune and rule_id = 'C14' and resolved_at is null
                        """)
                .param("commune", commune.value())
                .query(Long.class)
                .list());
    }

    private TrialResult tried(String age) {
        return as("so.an", () -> trial.run(LIMITS, List.of(limit(age)), Progress.SILENT));
    }

    private static LiteralChange limit(String age) {
        return new LiteralChange("AGE", "softTo", age);
    }

    private <T> T as(String user, Supplier<T> work) {
        Actor officer = new Actor(user, user, Role.SUPERVISOR, new Scope(Set.of(commune), false));
        return actors.runAs(officer, () -> transactions.execute(status -> work.get()));
    }
}
