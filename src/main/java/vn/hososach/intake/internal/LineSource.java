package vn.hososach.intake.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.hososach.intake.IntakeKind;
import vn.hososach.refusal.Refusal;

/** A file with lines and fields, whatever its format; read from the beginning, once, never held whole in memory. */
interface LineSource extends Closeable {

    byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    byte[] ZIP = {'P', 'K', 3, 4};

    /** Opens a workbook or a delimited text file, by its content and not by its name. */
    static LineSource open(IntakeKind kind, Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (Arrays.equals(start, ZIP)) {
            return XlsxLines.open(kind, file);
        }
        if (Arrays.equals(start, OLD_EXCEL)) {
            throw new Refusal("intake-old-excel");
        }
        return CsvLines.open(kind, file);
    }

    /** The next line, or null at the end. Empty lines are left out. Throws {@link Refusal} when the file is broken. */
    @Nullable
    Line next();

    /** The lines that come next, to be read by another thread if need be; null at the end. */
    @Nullable
    LineBlock block();

    /** How many columns the header has: rows of a sheet end where their last filled cell is. */
    default void width(int columns) {}

    /** Format and encoding in words for the user. */
    String description();

    /** Bytes of the file read so far, for the progress bar. */
    long bytesRead();
}
