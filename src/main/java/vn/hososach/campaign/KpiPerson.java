package vn.hososach.campaign;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/**
 * A person or record behind a number.
 *
 * @param recordId null for a resident without record
 * @param householdCode null where no household is known
 */
public record KpiPerson(
        CommuneCode commune,
        @Nullable Long recordId,
        @Nullable String fullName,
        @Nullable String birthDate,
        @Nullable String sex,
        String hamlet,
        @Nullable String householdCode,
        @Nullable String relationToHead,
        @Nullable String address,
        Segment segment) {}
