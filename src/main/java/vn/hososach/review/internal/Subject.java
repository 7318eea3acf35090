package vn.hososach.review.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.Address;

/**
 * What the facts are drawn from: a record, the register row it is linked to, and what the run knows of other records.
 * Dates as in records ({@code yyyy-MM-dd} or {@code yyyy}); sex 1, 2 or 3.
 */
record Subject(Person record, @Nullable Person register, Shared shared, LocalDate today) {

    /** One side of the comparison. */
    record Person(
            String commune,
            @Nullable String fullName,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String personalId,
            @Nullable String ethnicity,
            @Nullable String card,
            @Nullable Address address,
            @Nullable String addressText,
            @Nullable String addressCode,
            String status) {}

    /**
     * What other records and rows say.
     *
     * @param linkBasis how the record was linked to the register, or null
     */
    record Shared(
            boolean personalId,
            boolean card,
            boolean person,
            boolean register,
            boolean twin,
            @Nullable String linkBasis) {}
}
