package vn.hososach.records;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Basic health of one person (record-spec §3.4, blocks BH1 to BH10), class A3. Each history has three states; only
 * {@code NONE} and {@code PRESENT} count as answered.
 *
 * @param heightCm centimetres
 * @param weightKg kilograms
 * @param systolic mmHg
 * @param diastolic mmHg
 * @param bloodGroupAbo A, B, AB, O or {@link #UNKNOWN_BLOOD} (F05)
 * @param bloodGroupRh + or - (F06)
 * @param religion as people call it; {@code Không} for none (F11)
 */
public record BasicHealth(
        @Nullable Double heightCm,
        @Nullable Double weightKg,
        @Nullable Integer systolic,
        @Nullable Integer diastolic,
        @Nullable LocalDate measuredOn,
        Answer chronic,
        Answer allergy,
        Answer surgery,
        Answer infectious,
        Answer vaccination,
        State reproductive,
        State nutrition,
        @Nullable String bloodGroupAbo,
        @Nullable String bloodGroupRh,
        @Nullable String religion) {

    /** Somebody has asked, and nobody knows the group. */
    public static final String UNKNOWN_BLOOD = "UNKNOWN";

    /** Whether a history was asked for, and what came of it. */
    public enum State {
        NOT_ASKED("Chưa hỏi"),
        NONE("Không"),
        PRESENT("Có");

        private final String title;

        State(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A history with its note, for example the list of chronic diseases. */
    public record Answer(State state, @Nullable String note) {
        public static final Answer NOT_ASKED = new Answer(State.NOT_ASKED, null);
    }

    public static final BasicHealth EMPTY = new BasicHealth(
            null,
            null,
            null,
            null,
            null,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            Answer.NOT_ASKED,
            State.NOT_ASKED,
            State.NOT_ASKED,
            null,
            null,
            null);
}
