package vn.hososach.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

/**
 * Register and record export of any size from the training generator, about 70,000 people a commune as in the city. The
 * parts are made one commune at a time, so that a million rows need no memory; lines whose key another part has already
 * used are left out.
 */
record InventedFiles(Path register, Path records) {

    private static final int COMMUNE = 70_000;
    private static final List<String> CODES = List.of(
            "00577", "00004", "00097", "00160", "00229", "00316", "00352", "00430", "00508", "00598", "00634", "00685",
            "09552", "09616", "09694", "09784", "09877", "09955", "10045", "10144", "10273", "10402");

    static InventedFiles ofRows(int rows, Path folder) throws IOException {
        return ofRows(rows, rows, CODES, folder);
    }

    /** So many register rows and record lines, spread over these communes. */
    static InventedFiles ofRows(int registerRows, int recordRows, List<String> communes, Path folder)
            throws IOException {
        InventedFiles files = in(folder);
        try (CsvWriter register = writer(files.register);
                CsvWriter records = writer(files.records)) {
            Part residents = new Part(register, registerRows);
            Part exported = new Part(records, recordRows);
            for (int i = 0; residents.left > 0 || exported.left > 0; i++) {
                CommuneCode commune = new CommuneCode(communes.get(i % communes.size()));
                TrainingFiles part = TrainingPopulation.generate(
                                Math.min(COMMUNE, Math.max(registerRows, recordRows) + 1_000),
                                100 + i,
                                LocalDate.of(2026, 3, 1),
                                commune)
                        .writeTo(folder.resolve("part"));
                residents.add(part.register());
                exported.add(part.records());
            }
        }
        return files;
    }

    /** Files made before. */
    static InventedFiles in(Path folder) {
        return new InventedFiles(folder.resolve("register.csv"), folder.resolve("records.csv"));
    }

    private static CsvWriter writer(Path file) throws IOException {
        return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    }

    /** One file growing. */
    private static final class Part {
        private final CsvWriter out;
        private final Set<String> keys = new HashSet<>();
        private int left;

        Part(CsvWriter out, int rows) {
            this.out = out;
            this.left = rows;
        }

        void add(Path file) throws IOException {
            try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file)) {
                boolean header = true;
                for (CsvRecord line : lines) {
                    if (header && keys.isEmpty()) {
                        out.writeRecord(line.getFields());
                    } else if (!header && left > 0 && keys.add(line.getField(0))) {
                        out.writeRecord(line.getFields());
                        left--;
                    }
                    header = false;
                }
            }
            Files.delete(file);
        }
    }
}
