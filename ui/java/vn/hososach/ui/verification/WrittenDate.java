package vn.hososach.ui.verification;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Dates as officials write them, 3/2/2025 or 03/02/2025, turned into those that are stored. */
final class WrittenDate {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private WrittenDate() {}

    /** yyyy-MM-dd; what is no such date stays as it is, so that the refusal can name it. */
    static String stored(String written) {
        try {
            return LocalDate.parse(written.strip(), WRITTEN).toString();
        } catch (DateTimeException e) {
            return written.strip();
        }
    }
}
