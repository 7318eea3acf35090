package vn.hososach.verification.internal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import vn.hososach.refusal.Refusal;
import vn.hososach.verification.Answer;
import vn.hososach.verification.PoliceAnswer;

/** What makes an answer usable; pure. */
final class AnswerRules {

    private static final Set<String> FIELDS =
            Set.of("full_name", "birth_date", "sex", "personal_id", "current_address", "permanent_address");

    private AnswerRules() {}

    /**
     * Refuses an answer that nobody could act upon.
     *
     * @param question kind of the question: to say yes to «has died» is to say when
     */
    static void check(String question, PoliceAnswer answer, Clock clock) {
        if (answer.evidence().isBlank() && answer.answer() != Answer.NOT_FOUND) {
            throw new Refusal("evidence-missing");
        }
        if (answer.answer() == Answer.CORRECTED && answer.corrected().isEmpty()) {
            throw new Refusal("correction-missing");
        }
        boolean died = answer.answer() == Answer.DECEASED
                || (answer.answer() == Answer.CONFIRMED && question.equals("DECEASED"));
        if (died && answer.corrected().getOrDefault("death_date", "").isBlank()) {
            throw new Refusal("death-date-missing");
        }
        answer.corrected().forEach((field, value) -> check(field, value, clock));
    }

    private static void check(String field, String value, Clock clock) {
        switch (field) {
            case "death_date", "birth_date" -> date(value, clock);
            case "personal_id" -> {
                if (!value.matches("[0-9]{12}")) {
                    throw new Refusal("personal-id-bad");
                }
            }
            case "sex" -> {
                if (!value.matches("[123]")) {
                    throw new Refusal("sex-bad");
                }
            }
            default -> {
                if (!FIELDS.contains(field)) {
                    throw new Refusal("field-not-identity", Map.of("field", field));
                }
            }
        }
    }

    private static void date(String value, Clock clock) {
        try {
            if (LocalDate.parse(value).isAfter(LocalDate.now(clock))) {
                throw new Refusal("date-in-future");
            }
        } catch (DateTimeException e) {
            throw new Refusal("date-bad", Map.of("value", value));
        }
    }
}
