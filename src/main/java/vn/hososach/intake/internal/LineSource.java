package vn.hososach.intake.internal;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;

/** A file with lines and fields, whatever its format; read from the beginning, once, never held whole in memory. */
interface LineSource extends Closeable {

    /** The next line, or null at the end. Empty lines are left out. Throws {@link Refusal} when the file is broken. */
    @Nullable
    Line next();

    /** Bytes of the file read so far, for the progress bar. */
    long bytesRead();
}
