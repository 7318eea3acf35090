package vn.hososach.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file handed over to be taken in.
 *
 * @param name by which the user knows it
 * @param asOf the day on which its data were drawn up, where the sender has said; addresses without a date of their own
 *     were written by then
 */
public record SentFile(IntakeKind kind, Path path, String name, @Nullable LocalDate asOf) {}
