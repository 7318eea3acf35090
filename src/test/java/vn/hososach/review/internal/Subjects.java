package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.Address;

/** People to draw facts from, without a database. */
final class Subjects {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private Subjects() {}

    static Subject.Person person(
            @Nullable String name, @Nullable String birth, @Nullable String sex, @Nullable String number) {
        return person("00004", name, birth, sex, number, null, null, null);
    }

    static Subject.Person living(String commune, @Nullable Address address, @Nullable String code) {
        return person(commune, "Nguyễn Thị Hà", "1990-02-03", "2", "001190000001", null, address, code);
    }

    static Subject.Person registered(String name, String birth, String sex, String number, @Nullable String old) {
        return person("00004", name, birth, sex, number, old, null, null);
    }

    private static Subject.Person person(
            String commune,
            @Nullable String name,
            @Nullable String birth,
            @Nullable String sex,
            @Nullable String number,
            @Nullable String old,
            @Nullable Address address,
            @Nullable String code) {
        Map<AdministrativeField, String> values = new EnumMap<>(AdministrativeField.class);
        put(values, AdministrativeField.FULL_NAME, name);
        put(values, AdministrativeField.BIRTH_DATE, birth);
        put(values, AdministrativeField.SEX, sex);
        put(values, AdministrativeField.PERSONAL_ID, number);
        return new Subject.Person(commune, values, address, code, old, "ALIVE", null);
    }

    private static void put(
            Map<AdministrativeField, String> values, AdministrativeField field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    static Subject of(Subject.Person record, Subject.@Nullable Person register) {
        return new Subject(
                record,
                register,
                new Subject.Shared(
                        Set.of(),
                        register == null ? LinkBasis.Strength.NONE : LinkBasis.Strength.STRONG,
                        0,
                        List.of(),
                        List.of()),
                Background.NONE,
                TODAY);
    }
}
