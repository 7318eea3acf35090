package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.handover.CaseKey;
import vn.hososach.population.Hamlet;
import vn.hososach.population.HamletDesk;
import vn.hososach.process.ProcessTest;
import vn.hososach.territory.CommuneCode;

/** What was found and opened after an act with a hamlet goes back with its people when the act is undone. */
class UndoneHamletsTest extends ProcessTest {

    private static final String HAMLETS =
            """
            select 'record ' || hamlet from hss.health_record where commune_code = :commune and record_id = :record
            union select 'finding ' || hamlet from hss.finding where commune_code = :commune
                and (record_id = :record or register_personal_id = :resident)
            union select 'case ' || hamlet from hss.work_case where commune_code = :commune
                and (record_id = :record or personal_id = :resident)
            union select 'work ' || hamlet from hss.work_item where commune_code = :commune and case_key = any(:keys)
            order by 1
            """;

    @Autowired
    HamletDesk hamlets;

    @Autowired
    CaseworkFixtures fixtures;

    private CommuneCode commune;
    private Actor head;

    @BeforeEach
    void twoHamlets() {
        commune = TestCommunes.invented(jdbc);
        head = TestActors.of(Role.STATION_HEAD, commune);
        for (String name : List.of("Thôn 1", "Thôn 2")) {
            actors.runAs(head, () -> hamlets.add(commune, name));
        }
    }

    @Test
    void work_on_those_who_came_with_a_merging_goes_back_with_them_and_that_of_others_stays() {
        Person came = new Person("Nguyễn Thị Hoa", "Thôn 2");
        Person always = new Person("Trần Ngọc Bích", "Thôn 1");
        as(head, () -> hamlets.merge(commune, id("Thôn 2"), id("Thôn 1")));
        came.openCases();
        always.openCases();
        assertThat(came.hamlets()).containsExactly("case Thôn 1", "finding Thôn 1", "record Thôn 1", "work Thôn 1");

        undo();
        assertThat(came.hamlets()).containsExactly("case Thôn 2", "finding Thôn 2", "record Thôn 2", "work Thôn 2");
        assertThat(always.hamlets()).containsExactly("case Thôn 1", "finding Thôn 1", "record Thôn 1", "work Thôn 1");
    }

    @Test
    void everybody_who_came_under_the_new_name_of_a_hamlet_has_the_old_one_when_it_comes_back() {
        as(head, () -> hamlets.rename(commune, id("Thôn 1"), "Thôn Thượng"));
        Person later = new Person("Phạm Kim Oanh", "Thôn Thượng");
        later.openCases();

        undo();
        assertThat(later.hamlets()).containsExactly("case Thôn 1", "finding Thôn 1", "record Thôn 1", "work Thôn 1");
    }

    private void undo() {
        as(head, () -> hamlets.undo(commune, hamlets.acts(commune, 1).get(0).id()));
    }

    private long id(String name) {
        return as(head, () -> hamlets.hamlets(commune)).stream()
                .filter(hamlet -> hamlet.name().equals(name))
                .mapToLong(Hamlet::id)
                .findFirst()
                .orElseThrow();
    }

    /** A record whose birth date is not that of the register, and a neighbour without a record. */
    private final class Person {

        private final long record;
        private final String neighbour;
        private List<String> keys = List.of();

        Person(String name, String hamlet) {
            String number = fixtures.resident(commune, name, "1984-04-12", "ALIVE");
            neighbour = fixtures.resident(commune, name + " Em", "1990-02-03", "ALIVE");
            record = fixtures.recordWithBirthDate(commune, name, number, "1984-12-04");
            fixtures.inCommune(
                    commune,
                    () -> jdbc.sql("update hss.register_entry set hamlet = :hamlet where commune_code = :commune"
                                            + " and personal_id in (:numbers)")
                                    .param("hamlet", hamlet)
                                    .param("commune", commune.value())
                                    .param("numbers", List.of(number, neighbour))
                                    .update()
                            + jdbc.sql("update hss.health_record set hamlet = :hamlet where record_id = :record")
                                    .param("hamlet", hamlet)
                                    .param("record", record)
                                    .update());
        }

        void openCases() {
            CaseKey ofRecord = CaseKey.of('R', fixtures.openCase(commune, CaseKind.RECORD, "record_id", record));
            CaseKey ofNeighbour =
                    CaseKey.of('C', fixtures.openCase(commune, CaseKind.CREATION, "personal_id", neighbour));
            driver.task(ofRecord, "review-record");
            driver.task(ofNeighbour, "collect-data");
            keys = List.of(ofRecord.value(), ofNeighbour.value());
        }

        List<String> hamlets() {
            return fixtures.inCommune(commune, () -> jdbc.sql(HAMLETS)
                    .params(Map.of("commune", commune.value(), "record", record, "resident", neighbour))
                    .param("keys", keys.toArray(String[]::new))
                    .query(String.class)
                    .list());
        }
    }
}
