package vn.hososach.territory.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of {@code src/main/resources/reference}; sources and licences stand in its README. */
public final class ReferenceFile {

    private ReferenceFile() {}

    /** All rows of the table. */
    public static List<NamedCsvRecord> rows(String name) {
        try (InputStream in = ReferenceFile.class.getResourceAsStream("/reference/" + name + ".csv")) {
            if (in == null) {
                throw new IllegalStateException("no reference table " + name);
            }
            try (CsvReader<NamedCsvRecord> reader =
                    CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                return reader.stream().toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
