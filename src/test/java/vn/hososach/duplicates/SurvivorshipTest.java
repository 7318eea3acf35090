package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hososach.duplicates.DuplicateFixtures.group;
import static vn.hososach.duplicates.DuplicateFixtures.record;
import static vn.hososach.duplicates.DuplicateFixtures.resident;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososach.duplicates.internal.Survivorship;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.ValueSource;

class SurvivorshipTest {

    @Test
    void the_register_wins_over_every_record() {
        DuplicateGroup group = group(
                List.of(resident("001184012347", "Nguyễn Thị Hoa", "1984-04-12")),
                record(1, "BHYT", "001184012347", "FULL_NAME", "NGUYEN THI HOA"),
                record(2, "KCB", "001184012347", "FULL_NAME", "Nguyễn Thị Hoà"));

        assertThat(Survivorship.choices(group, 1))
                .contains(new FieldChoice("full_name", "Nguyễn Thị Hoa", FieldChoice.REGISTER));
    }

    @Test
    void without_the_register_bhxh_wins_over_a_facility_and_a_facility_over_the_station() {
        HealthRecord station = record(1, "HO_SO_SACH", null, "PHONE_MOBILE", "0911");
        HealthRecord facility = record(2, "KCB", null, "PHONE_MOBILE", "0912");
        HealthRecord insurance = record(3, "BHYT", null, "PHONE_MOBILE", "0913");

        assertThat(Survivorship.choices(group(List.of(), station, facility, insurance), 1))
                .containsExactly(new FieldChoice("phone_mobile", "0913", "HS3"));
        assertThat(Survivorship.choices(group(List.of(), station, facility), 1))
                .containsExactly(new FieldChoice("phone_mobile", "0912", "HS2"));
    }

    @Test
    void of_two_equal_sources_the_survivor_keeps_its_own_value() {
        DuplicateGroup group = group(
                List.of(),
                record(1, "KCB", null, "PHONE_MOBILE", "0911"),
                record(2, "KCB", null, "PHONE_MOBILE", "0912"));

        assertThat(Survivorship.choices(group, 2)).containsExactly(new FieldChoice("phone_mobile", "0912", "HS2"));
    }

    @Test
    void a_value_which_only_one_record_has_is_kept() {
        DuplicateGroup group =
                group(List.of(), record(1, "BHYT", null), record(2, "COVID", null, "EMAIL", "hoa@example.vn"));

        assertThat(Survivorship.choices(group, 1)).containsExactly(new FieldChoice("email", "hoa@example.vn", "HS2"));
    }

    @Test
    void two_residents_in_one_group_leave_the_register_out() {
        DuplicateGroup group = group(
                List.of(
                        resident("001184012347", "Nguyễn Thị Hoa", "1984-04-12"),
                        resident("001184012348", "Nguyễn Thị Huệ", "1984-04-12")),
                record(1, "KCB", "001184012347", "FULL_NAME", "Nguyễn Thị Hoa"),
                record(2, "KCB", "001184012348", "FULL_NAME", "Nguyễn Thị Huệ"));

        assertThat(Survivorship.choices(group, 1)).noneMatch(c -> c.source().equals(FieldChoice.REGISTER));
    }

    @Test
    void the_record_with_the_number_of_the_register_survives() {
        DuplicateGroup group = group(
                List.of(),
                record(1, "BHYT", "001184012347", "FULL_NAME", "A", "EMAIL", "x", "OCCUPATION", "y"),
                record(2, "COVID", "001184012347", "PERSONAL_ID", "001184012347"));

        assertThat(Survivorship.survivor(group)).isEqualTo(2);
    }

    @Test
    void a_chosen_value_must_stand_where_it_is_said_to_come_from() {
        DuplicateGroup group = group(
                List.of(resident("001184012347", "Nguyễn Thị Hoa", "1984-04-12")),
                record(1, "KCB", null, "PHONE_MOBILE", "0911"),
                record(2, "KCB", null));

        assertThat(Survivorship.isOffered(group, new FieldChoice("phone_mobile", "0911", "HS1")))
                .isTrue();
        assertThat(Survivorship.isOffered(group, new FieldChoice("phone_mobile", "0999", "HS1")))
                .isFalse();
        assertThat(Survivorship.isOffered(group, new FieldChoice("phone_mobile", null, "HS2")))
                .isTrue();
        assertThat(Survivorship.isOffered(group, new FieldChoice("status", "MERGED", "HS1")))
                .isFalse();
        assertThat(Survivorship.isOffered(group, new FieldChoice("full_name", "Nguyễn Thị Hoa", FieldChoice.REGISTER)))
                .isTrue();
    }

    @Test
    void a_chosen_value_enters_with_the_rank_of_its_source() {
        List<HealthRecord> members = List.of(record(1, "BHYT", null), record(2, "MO_COI", null));

        assertThat(Survivorship.sourceOf(members, new FieldChoice("full_name", "A", FieldChoice.REGISTER)))
                .isEqualTo(ValueSource.REGISTER);
        assertThat(Survivorship.sourceOf(members, new FieldChoice("full_name", "A", "HS1")))
                .isEqualTo(ValueSource.INSURANCE);
        assertThat(Survivorship.sourceOf(members, new FieldChoice("full_name", "A", "HS2")))
                .isEqualTo(ValueSource.SELF_DECLARED);
    }

    @Test
    void a_warned_group_needs_the_police_until_they_confirm() {
        assertThat(group(List.of(), null, List.of()).needsPolice()).isFalse();
        assertThat(group(List.of("TWIN"), null, List.of()).needsPolice()).isTrue();
        assertThat(group(List.of("TWIN"), "REJECTED", List.of()).needsPolice()).isTrue();
        assertThat(group(List.of("TWIN"), "CONFIRMED", List.of()).needsPolice()).isFalse();
    }
}
