package vn.hososach.training;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose an invented record is and what is wrong with it.
 *
 * @param recordCode code of the record in the export
 * @param person number of the person; two records are duplicates exactly when they share it
 * @param personalId the person's number in the register; null for somebody who is not in it
 */
public record TrainingRecord(String recordCode, int person, @Nullable String personalId, Set<Mistake> mistakes) {

    public TrainingRecord {
        mistakes = Set.copyOf(mistakes);
    }
}
