package vn.hososach.verification;

import java.util.Map;

/**
 * An answer on its way in.
 *
 * @param corrected right values by field name, with {@code death_date} (yyyy-MM-dd) when the person has died
 * @param evidence kind of proof seen: CCCD, VNeID, CSDLQG, household book; never an image
 */
public record PoliceAnswer(Answer answer, Map<String, String> corrected, String evidence, String note) {

    public PoliceAnswer {
        corrected = Map.copyOf(corrected);
    }
}
