package vn.hososach.training;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.internal.World;

/**
 * An invented population of one or more communes: a register, and an export of health records with the mistakes of
 * practice, about a tenth of them second records of somebody. No person is real; the forms of all numbers are. The same
 * seed, size, day and communes give the same files, byte by byte.
 */
public final class TrainingPopulation {

    /** Xã Bát Tràng, the commune of the training campaign. */
    public static final CommuneCode BAT_TRANG = new CommuneCode("00577");

    private final World world;

    private TrainingPopulation(World world) {
        this.world = world;
    }

    /** Invents so many registered people as of this day, shared evenly by the communes (Bát Tràng when none is named). */
    public static TrainingPopulation generate(int people, long seed, LocalDate today, CommuneCode... communes) {
        if (people < 1) {
            throw new IllegalArgumentException("no people: " + people);
        }
        List<CommuneCode> places = communes.length == 0 ? List.of(BAT_TRANG) : List.of(communes);
        return new TrainingPopulation(new World(people, seed, today, places));
    }

    /** The answer key, in the order of the record file. */
    public List<TrainingRecord> records() {
        return List.copyOf(world.answers());
    }

    /** People in the register. */
    public int people() {
        return world.register().size();
    }

    /** Writes {@code population_register.csv} and {@code hssk_records.csv} into this directory. */
    public TrainingFiles writeTo(Path directory) {
        try {
            Files.createDirectories(directory);
            return new TrainingFiles(
                    write(directory.resolve("population_register.csv"), world.registerHeaders(), world.register()),
                    write(directory.resolve("hssk_records.csv"), world.recordHeaders(), world.records()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path file, List<String> headers, List<List<String>> lines) throws IOException {
        try (CsvWriter writer =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file, StandardCharsets.UTF_8)) {
            writer.writeRecord(headers);
            lines.forEach(writer::writeRecord);
        }
        return file;
    }
}
