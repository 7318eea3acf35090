package vn.hososach.linkage;

import java.util.List;
import java.util.Optional;
import vn.hososach.matching.Explanation;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordStatus;
import vn.hososach.territory.CommuneCode;

/**
 * Whose record somebody who is about to be entered could already have.
 *
 * @param records records of the reader's communes, the likeliest first
 * @param elsewhere records of other communes: how likely, and where, but nothing about the person
 */
public record Candidates(List<Candidate> records, List<Elsewhere> elsewhere) {

    /** Nobody. */
    public static final Candidates NONE = new Candidates(List.of(), List.of());

    /** Bits from which a record is more likely this person's than not. */
    private static final double LIKELY = 3;

    public Candidates {
        records = List.copyOf(records);
        elsewhere = List.copyOf(elsewhere);
    }

    /** The record that is more likely this person's than not, if there is one. */
    public Optional<Candidate> likeliest() {
        return records.stream().filter(Candidate::likely).findFirst();
    }

    /** A record with the reason why it could be the one. */
    public record Candidate(HealthRecord record, Explanation why) {

        /** Whether it is more likely this person's record than not, and nobody else's as far as the register knows. */
        public boolean likely() {
            return why.score() >= LIKELY
                    && record.status() == RecordStatus.ACTIVE
                    && record.registerPersonalId() == null;
        }
    }

    /** A record in a commune which the reader does not work in. */
    public record Elsewhere(CommuneCode commune, double score) {}
}
