package vn.hososach.intake.internal;

import java.nio.file.Path;
import vn.hososach.intake.IntakeKind;

/**
 * A file to be taken in.
 *
 * @param name the name the user knows it by
 * @param upload under which it is kept until its import has ended; 0 when it is kept by somebody else
 * @param batch its import, when that was begun before the process ended; else 0
 * @param restarts how often that happened
 */
public record IntakeFile(IntakeKind kind, Path path, String name, long upload, long batch, int restarts) {

    /** A file that somebody else keeps. */
    public static IntakeFile of(IntakeKind kind, Path path, String name) {
        return new IntakeFile(kind, path, name, 0, 0, 0);
    }

    /** Whether its import was begun before. */
    public boolean begun() {
        return batch != 0;
    }

    IntakeFile again(int number) {
        return new IntakeFile(kind, path, name, upload, batch, number);
    }
}
