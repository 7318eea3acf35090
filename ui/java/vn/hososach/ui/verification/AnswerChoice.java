package vn.hososach.ui.verification;

import java.util.List;
import vn.hososach.verification.Answer;

/**
 * One of the five large buttons. Which words stand on them depends on the question; where a button stands for two
 * answers, the form asks which.
 */
record AnswerChoice(String label, List<Answer> answers) {

    private static final AnswerChoice CORRECTED = of("Đúng người, cần sửa", Answer.CORRECTED);
    private static final AnswerChoice NOT_FOUND = of("Không tìm thấy", Answer.NOT_FOUND);
    private static final AnswerChoice GONE = of("Không còn ở xã, đã mất", Answer.NOT_RESIDENT, Answer.DECEASED);

    /** The five answers to a question of this kind, the expected one first. */
    static List<AnswerChoice> of(String questionKind) {
        return switch (questionKind) {
            case "SAME_PERSON" ->
                List.of(
                        of("Cùng một người", Answer.CONFIRMED),
                        of("Khác người", Answer.REJECTED),
                        CORRECTED,
                        NOT_FOUND,
                        GONE);
            case "DECEASED" ->
                List.of(
                        of("Đúng, đã mất", Answer.DECEASED),
                        of("Không đúng, còn sống", Answer.REJECTED),
                        CORRECTED,
                        NOT_FOUND,
                        of("Không cư trú tại xã", Answer.NOT_RESIDENT));
            case "MOVED_OUT" ->
                List.of(
                        of("Đúng, đã chuyển đi", Answer.NOT_RESIDENT),
                        of("Không đúng, vẫn cư trú", Answer.REJECTED),
                        CORRECTED,
                        NOT_FOUND,
                        of("Đã mất", Answer.DECEASED));
            default ->
                List.of(of("Đúng", Answer.CONFIRMED), of("Không đúng", Answer.REJECTED), CORRECTED, NOT_FOUND, GONE);
        };
    }

    private static AnswerChoice of(String label, Answer... answers) {
        return new AnswerChoice(label, List.of(answers));
    }
}
