package vn.hososach.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
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
import vn.hososach.duplicates.DuplicateModuleFixtures;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** How a model comes into force; each test takes back what it did, for the model is the whole city's. */
@HssTest
class ModelDeskTest {

    @Autowired
    ModelDesk desk;

    @Autowired
    ModelQueries queries;

    @Autowired
    LinkageDesk linkage;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transactions;

    private CommuneCode commune;
    private Actor first;
    private Actor second;

    @BeforeEach
    void twoSupervisors(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.next(jdbc);
        first = TestActors.of("giamsat.mot", Role.SUPERVISOR, commune);
        second = TestActors.of("giamsat.hai", Role.SUPERVISOR, commune);
        String number = DuplicateModuleFixtures.number();
        String name = DuplicateModuleFixtures.name(number);
        given.record(commune, "full_name", name, "birth_date", "1984-02-03", "personal_id", number);
        given.record(commune, "full_name", name, "birth_date", "1984-02-03", "personal_id", number);
    }

    @Test
    void an_estimate_waits_until_a_second_person_puts_it_in_force() {
        undone(() -> {
            long version = as(first, () -> desk.estimate("dữ liệu tháng này"));
            assertRefused("model-own-estimate", () -> as(first, () -> inForce(version)));
            as(second, () -> inForce(version));
            assertThat(as(first, queries::inForce).orElseThrow().version()).isEqualTo(version);
            assertRefused("model-decided", () -> as(second, () -> inForce(version)));
            return true;
        });
    }

    @Test
    void a_run_goes_by_the_model_in_force_and_estimates_none() {
        undone(() -> {
            long version = as(first, () -> desk.estimate("dữ liệu tháng này"));
            as(second, () -> inForce(version));
            long before = as(first, queries::versions).size();
            actors.runAs(
                    actors.system("test"), () -> linkage.match(actors.scope().codes(), new String[] {commune.value()}));
            assertThat(as(first, queries::versions)).hasSize((int) before);
            return true;
        });
    }

    @Test
    void a_version_compared_with_itself_finds_the_same() {
        undone(() -> {
            long version = as(first, () -> desk.estimate("thử"));
            ModelComparison comparison = as(first, () -> desk.compare(version, version));
            assertThat(comparison.pairs().both()).isPositive();
            assertThat(comparison.pairs().onlyOlder() + comparison.pairs().onlyNewer())
                    .isZero();
            assertThat(comparison.links().moved()).isZero();
            return true;
        });
    }

    @Test
    void every_level_is_told_with_its_weight_in_bits() {
        undone(() -> {
            long version = as(first, () -> desk.estimate("thử"));
            ModelQueries.ModelTable pairs = as(first, () -> queries.pairs(version));
            assertThat(pairs.prior()).isNegative();
            assertThat(pairs.levels()).allSatisfy(level -> assertThat(level.bits())
                    .isEqualTo(Math.log(level.m() / level.u()) / Math.log(2)));
            return true;
        });
    }

    @Test
    void only_the_supervision_team_keeps_models() {
        Actor staff = TestActors.of(Role.STATION_STAFF, commune);
        assertRefused("role-not-allowed", () -> as(staff, () -> desk.estimate("thử")));
        assertRefused("role-not-allowed", () -> as(staff, queries::versions));
    }

    private boolean inForce(long version) {
        desk.putInForce(version, "đã so sánh");
        return true;
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return actors.runAs(actor, work);
    }

    private void undone(Supplier<Boolean> work) {
        transactions.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
