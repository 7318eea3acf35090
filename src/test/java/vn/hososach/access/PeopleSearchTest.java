package vn.hososach.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordQueries;
import vn.hososach.territory.CommuneCode;

/** People of one commune are found by any part of their name, those of a city by its beginning or a whole number. */
@HssTest
class PeopleSearchTest {

    private static int next;

    @Autowired
    RecordQueries records;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CommuneCode commune;
    private String number;

    @BeforeEach
    void somebody() {
        commune = TestCommunes.next(jdbc);
        number = "0012840%05d".formatted(next++);
        actors.runAs(
                actors.system("test"),
                () -> transactions.execute(status -> RecordFixtures.insert(
                        jdbc,
                        commune,
                        "HS-TIM-" + number,
                        Map.of("full_name", "Quàng Thị Lụa Đào", "personal_id", number))));
    }

    @Test
    void in_one_commune_any_part_of_a_name_finds() {
        Actor staff = TestActors.of(Role.STATION_STAFF, commune);
        assertThat(found(staff, "lua")).contains(number);
        assertThat(found(staff, "Quàng thị LỤA đ")).contains(number);
        assertThat(found(staff, number)).containsExactly(number);
        assertThat(found(staff, "l_a")).isEmpty();
    }

    @Test
    void in_a_city_the_beginning_of_a_name_finds_or_a_whole_number() {
        Actor everybody = actors.system("test");
        assertThat(found(everybody, "quang thi lua d")).contains(number);
        assertThat(found(everybody, "lua dao")).doesNotContain(number);
        assertThat(found(everybody, number)).containsExactly(number);
        assertThat(found(everybody, "HS-TIM-" + number)).containsExactly(number);
        assertThat(found(everybody, number.substring(0, 11))).isEmpty();
    }

    private List<String> found(Actor who, String text) {
        return actors.runAs(who, () -> records.search(actors.scope(), text, 50)).stream()
                .map(HealthRecord::values)
                .map(values -> values.get(AdministrativeField.PERSONAL_ID))
                .toList();
    }
}
