package vn.hososach.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.DuplicateModuleFixtures;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** Whom somebody who is about to be entered could double. */
@HssTest
class CandidateDeskTest {

    static CommuneCode here;
    static CommuneCode there;

    @Autowired
    CandidateDesk desk;

    @Autowired
    DuplicateModuleFixtures given;

    @Autowired
    Actors actors;

    private final String number = DuplicateModuleFixtures.number();
    private final String name = DuplicateModuleFixtures.name(number);
    private final String birth = DuplicateModuleFixtures.birth(number);

    @BeforeAll
    static void twoCommunes(@Autowired JdbcClient jdbc) {
        here = TestCommunes.next(jdbc);
        there = TestCommunes.next(jdbc);
    }

    @Test
    void somebody_entered_again_is_recognised_and_the_reason_told() {
        var record = given.record(here, "full_name", name, "birth_date", birth, "sex", "2", "personal_id", number);
        Candidates found = found(Map.of("full_name", name, "birth_date", birth, "sex", "2", "personal_id", number));
        assertThat(found.likeliest().orElseThrow().record().id()).isEqualTo(record);
        assertThat(found.likeliest().orElseThrow().why().steps())
                .anySatisfy(step -> assertThat(step.field().name()).isEqualTo("NUMBER"));
    }

    @Test
    void without_a_number_name_and_birth_date_still_lead_to_the_record() {
        var record = given.record(here, "full_name", name, "birth_date", birth, "sex", "2", "personal_id", number);
        Candidates found = found(Map.of("full_name", name, "birth_date", birth, "sex", "2"));
        assertThat(found.records())
                .anySatisfy(it -> assertThat(it.record().id()).isEqualTo(record));
    }

    @Test
    void a_twin_is_nobodys_double() {
        given.record(here, "full_name", name, "birth_date", birth, "sex", "2", "personal_id", number);
        String twin = name.substring(0, name.lastIndexOf(' ')) + " Thơm";
        assertThat(found(Map.of("full_name", twin, "birth_date", birth, "sex", "2"))
                        .likeliest())
                .isEmpty();
    }

    @Test
    void of_a_record_in_another_commune_only_the_place_is_told() {
        given.record(there, "full_name", name, "birth_date", birth, "sex", "2", "personal_id", number);
        Candidates found = found(Map.of("full_name", name, "birth_date", birth, "sex", "2", "personal_id", number));
        assertThat(found.records()).isEmpty();
        assertThat(found.elsewhere()).singleElement().satisfies(it -> assertThat(it.commune())
                .isEqualTo(there));
    }

    @Test
    void nobody_looks_people_up_for_a_commune_he_does_not_work_in() {
        assertThatThrownBy(() -> actors.runAs(
                        TestActors.of(Role.STATION_STAFF, here), () -> desk.of(there, Map.of("full_name", name))))
                .isInstanceOf(Refusal.class);
    }

    private Candidates found(Map<String, String> values) {
        return actors.runAs(TestActors.of(Role.STATION_STAFF, here), () -> desk.of(here, values));
    }
}
