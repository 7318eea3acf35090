package vn.hososach.intake.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.SentFile;

/**
 * A file to be taken in.
 *
 * @param upload under which it is kept until its import has ended; 0 when it is kept by somebody else
 * @param batch its import, when that was begun before the process ended; else 0
 * @param restarts how often that happened
 */
public record IntakeFile(SentFile sent, long upload, long batch, int restarts) {

    /** A file that somebody else keeps. */
    public static IntakeFile of(SentFile sent) {
        return new IntakeFile(sent, 0, 0, 0);
    }

    public IntakeKind kind() {
        return sent.kind();
    }

    public Path path() {
        return sent.path();
    }

    public String name() {
        return sent.name();
    }

    @Nullable
    LocalDate asOf() {
        return sent.asOf();
    }

    /** Whether its import was begun before. */
    public boolean begun() {
        return batch != 0;
    }

    IntakeFile again(int number) {
        return new IntakeFile(sent, upload, batch, number);
    }
}
