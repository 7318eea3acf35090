package vn.hososach.handover;

import java.util.List;

/**
 * A question to the commune police, with identity fields only (record-spec §12): reference, name, birth date, sex,
 * personal id, address, and the values in doubt. There is no place in it for health data.
 *
 * @param kind IDENTITY, SAME_PERSON, DECEASED or MOVED_OUT
 */
public record IdentityQuestion(String kind, String text, List<Candidate> candidates) {

    /** One version of the person: the register's, or one of a record. Dates as dd/MM/yyyy. */
    public record Candidate(
            String label,
            String recordCode,
            String fullName,
            String birthDate,
            String sex,
            String personalId,
            String address) {}
}
