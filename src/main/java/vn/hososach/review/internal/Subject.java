package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.Address;

/**
 * What the facts are drawn from: a record, the register row it is linked to, and what the run knows of other records.
 * Dates as in records ({@code yyyy-MM-dd} or {@code yyyy}); sex 1, 2 or 3.
 */
record Subject(Person record, @Nullable Person register, Shared shared, LocalDate today) {

    /**
     * One side of the comparison.
     *
     * @param address the current address as it was read; null on the register's side
     * @param addressCode the commune code that came with the record, of whatever scheme
     * @param oldIdNumber the old identity card number the register knows
     * @param status status of the record, or life status of the resident
     */
    record Person(
            String commune,
            Map<AdministrativeField, String> values,
            @Nullable Address address,
            @Nullable String addressCode,
            @Nullable String oldIdNumber,
            String status) {

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
     * What other records and rows say.
     *
     * @param personalId another active record carries the same number
     * @param person another active record of the commune has the same name key, birth date and sex
     * @param register another active record is linked to the same register row
     * @param twin the register has somebody else of this household, family name and birth date
     * @param link how the record was linked to the register
     */
    record Shared(
            boolean personalId,
            boolean card,
            boolean person,
            boolean register,
            boolean twin,
            boolean phone,
            LinkBasis.Strength link) {}
}
