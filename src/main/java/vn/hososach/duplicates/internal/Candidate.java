package vn.hososach.duplicates.internal;

import org.jspecify.annotations.Nullable;

/**
 * What the search needs to know of a record.
 *
 * @param personalId the number, where it is a valid one
 * @param card the last ten digits of the insurance card, where they are such
 * @param register the register row the record was linked to
 * @param nameKey name without case and diacritics
 * @param birthDate {@code yyyy-MM-dd}, or less
 * @param twinRegistered the register knows somebody else of this household born on the same day
 */
record Candidate(
        long id,
        String commune,
        @Nullable String personalId,
        @Nullable String card,
        @Nullable String register,
        @Nullable String nameKey,
        @Nullable String birthDate,
        @Nullable String sex,
        boolean twinRegistered) {

    /** The last word of the name: by it people are told apart within a family. */
    @Nullable
    String givenName() {
        return nameKey == null || nameKey.isBlank() ? null : nameKey.substring(nameKey.lastIndexOf(' ') + 1);
    }
}
