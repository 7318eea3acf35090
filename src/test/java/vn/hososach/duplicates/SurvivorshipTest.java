package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hososach.duplicates.DuplicateFixtures.group;
import static vn.hososach.duplicates.DuplicateFixtures.record;
import static vn.hososach.duplicates.DuplicateFixtures.resident;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososach.duplicates.internal.Survivorship;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenValue;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.ValueSource;

class SurvivorshipTest {

    @Test
    void a_choice_names_the_record_or_the_register_its_value_comes_from() {
        DuplicateGroup group = group(
                List.of(resident("001184012347", "Nguyễn Thị Hoa", "1984-04-12")),
                record(1, "BHYT", "001184012347", "FULL_NAME", "NGUYEN THI HOA"),
                record(2, "COVID", "001184012347", "FULL_NAME", "Nguyễn Thị Hoà", "EMAIL", "hoa@example.vn"));
        GoldenRecord united = united(
                value(AdministrativeField.FULL_NAME, "Nguyễn Thị Hoa", null),
                value(AdministrativeField.EMAIL, "hoa@example.vn", new RecordId(2)));

        assertThat(Survivorship.choices(group, 1, united))
                .containsExactly(
                        new FieldChoice("full_name", "Nguyễn Thị Hoa", FieldChoice.REGISTER),
                        new FieldChoice("email", "hoa@example.vn", "HS2"));
    }

    @Test
    void a_field_on_which_all_agree_needs_no_choice() {
        DuplicateGroup group = group(List.of(), record(1, "KCB", null, "SEX", "2"), record(2, "KCB", null, "SEX", "2"));

        assertThat(Survivorship.choices(group, 1, united(value(AdministrativeField.SEX, "2", new RecordId(1)))))
                .isEmpty();
    }

    @Test
    void only_a_value_the_rules_would_not_take_is_a_choice_by_hand() {
        GoldenRecord united = united(
                value(AdministrativeField.EMAIL, "a@example.vn", new RecordId(1)),
                value(AdministrativeField.PHONE_MOBILE, "0911", new RecordId(1)));

        assertThat(Survivorship.againstRules(
                        List.of(
                                new FieldChoice("email", "a@example.vn", "HS2"),
                                new FieldChoice("phone_mobile", "0912", "HS2")),
                        united))
                .containsExactly(new FieldChoice("phone_mobile", "0912", "HS2"));
    }

    private static GoldenRecord united(GoldenValue... values) {
        return new GoldenRecord(
                new RecordId(1),
                List.of(new RecordId(2)),
                Set.of(DuplicateFixtures.COMMUNE.value()),
                Stream.of(values).collect(Collectors.toMap(GoldenValue::field, Function.identity())));
    }

    private static GoldenValue value(AdministrativeField field, String value, @Nullable RecordId origin) {
        ValueSource source = origin == null ? ValueSource.REGISTER : ValueSource.FACILITY;
        return new GoldenValue(field, value, source, "SV05", origin, null);
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
    void a_chosen_value_keeps_its_source() {
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
