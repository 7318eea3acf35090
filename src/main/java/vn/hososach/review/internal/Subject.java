package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.Address;

/**
 * What the facts are drawn from: a record, the register row it is linked to, and what the run knows of other records.
 * Dates as in records ({@code yyyy-MM-dd} or {@code yyyy}); sex 1, 2 or 3.
 */
record Subject(Person record, @Nullable Person register, Shared shared, Background background, LocalDate today) {

    /**
     * One side of the comparison.
     *
     * @param address the current address as it was read; null on the register's side
     * @param addressCode the commune code that came with the record, of whatever scheme
     * @param oldIdNumber the old identity card number the register knows
     * @param status status of the record, or life status of the resident
     * @param deathDate the register's
     */
    record Person(
            String commune,
            Map<AdministrativeField, String> values,
            @Nullable Address address,
            @Nullable String addressCode,
            @Nullable String oldIdNumber,
            String status,
            @Nullable String deathDate) {

        @Nullable
        String value(AdministrativeField field) {
            return values.get(field);
        }

        @Nullable
        String fullName() {
            return value(AdministrativeField.FULL_NAME);
        }

        @Nullable
        String birthDate() {
            return value(AdministrativeField.BIRTH_DATE);
        }

        @Nullable
        String sex() {
            return value(AdministrativeField.SEX);
        }

        @Nullable
        String personalId() {
            return value(AdministrativeField.PERSONAL_ID);
        }

        boolean hasDate() {
            return BirthFacts.isDate(birthDate());
        }

        boolean hasSex() {
            return "1".equals(sex()) || "2".equals(sex());
        }

        int birthYear() {
            return Integer.parseInt(String.valueOf(birthDate()).substring(0, 4));
        }
    }

    /**
     * What other records and rows say, and how far the link to the register can be trusted.
     *
     * @param phonePeople how many people carry the same telephone number, this one among them; 0 when it is theirs alone
     * @param motherYears completed years by which those of the mother's name in the register's household are older
     * @param fatherYears the same of the father
     */
    record Shared(
            Set<Mark> marks,
            LinkBasis.Strength link,
            int phonePeople,
            List<Integer> motherYears,
            List<Integer> fatherYears) {}
}
