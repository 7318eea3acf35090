package vn.hososach.calendar;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The working days of Vietnamese offices: Monday to Friday without public holidays, and the Saturdays worked in exchange.
 * The days stand with their sources in {@code reference/working_days.csv}; a year without entries knows weekends only.
 */
@Component
public class WorkingDays {

    private static final String TABLE = "/reference/working_days.csv";

    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> exchanged = new HashSet<>();

    public WorkingDays() {
        try (InputStream table = Objects.requireNonNull(WorkingDays.class.getResourceAsStream(TABLE), TABLE);
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            rows.forEach(this::note);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PROPOSED days are written down, but nobody is off yet. */
    private void note(NamedCsvRecord row) {
        LocalDate day = LocalDate.parse(row.getField("day"));
        switch (row.getField("kind")) {
            case "HOLIDAY" -> holidays.add(day);
            case "WORKING" -> exchanged.add(day);
            case "PROPOSED" -> {}
            default -> throw new IllegalStateException("unknown kind of day in " + row);
        }
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return exchanged.contains(day) || (!weekend && !holidays.contains(day));
    }

    /** The n-th working day after this day; the day itself for zero. */
    public LocalDate plus(LocalDate day, int workingDays) {
        if (workingDays < 0) {
            throw new IllegalArgumentException("working days are counted forward: " + workingDays);
        }
        LocalDate result = day;
        for (int left = workingDays; left > 0; ) {
            result = result.plusDays(1);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }

    /** How many working days there are from the first to the last day, both included; 0 when the last is earlier. */
    public int between(LocalDate first, LocalDate last) {
        int count = 0;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
