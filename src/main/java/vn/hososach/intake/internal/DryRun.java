package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.intake.FileTrial;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.Reject;

/** Reads the first lines of a file as an import would, and writes nothing. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DryRun {

    private static final int SHOWN = 100;

    private final RowReaders readers;

    DryRun(RowReaders readers) {
        this.readers = readers;
    }

    /** Without lines to read it tells of the header alone. */
    public FileTrial of(IntakeKind kind, Path path, int lines) {
        try (LineSource file = LineSource.open(kind, path)) {
            Header header = readers.header(kind, file);
            List<Reject> problems = new ArrayList<>();
            long[] counts = new long[2];
            if (lines > 0 && header.missing(kind).isEmpty()) {
                read(readers.of(kind, header, lines, null).get(), file, lines, problems, counts);
            }
            return new FileTrial(
                    file.description(),
                    captions(header, example(kind, path, header)),
                    header.missing(kind),
                    counts[0],
                    counts[1],
                    problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(RowReader rows, LineSource file, int lines, List<Reject> problems, long[] counts) {
        CopyBuffer nowhere = new CopyBuffer(1 << 12);
        for (Line line = file.next(); line != null && counts[0] < lines; line = file.next()) {
            counts[0]++;
            try {
                rows.write(line, nowhere);
            } catch (RowReader.BadRow e) {
                counts[1]++;
                if (problems.size() < SHOWN) {
                    problems.add(new Reject(line.number(), null, e.field(), e.reason(), CsvText.of(line)));
                }
            }
            nowhere.takeBack();
        }
    }

    /** The line below the header, which may stand some lines further up than where looking for it has ended. */
    private static String[] example(IntakeKind kind, Path path, Header header) throws IOException {
        try (LineSource file = LineSource.open(kind, path)) {
            for (Line line = file.next(); line != null; line = file.next()) {
                if (List.of(line.fields()).equals(header.names())) {
                    Line below = file.next();
                    return below == null ? new String[0] : below.fields();
                }
            }
            return new String[0];
        }
    }

    private static List<FileTrial.Caption> captions(Header header, String[] example) {
        String[] columns = new String[header.columns()];
        header.positions().forEach((name, at) -> columns[at] = name);
        List<FileTrial.Caption> captions = new ArrayList<>();
        for (int i = 0; i < columns.length; i++) {
            captions.add(new FileTrial.Caption(
                    header.names().get(i).strip(), columns[i], i < example.length ? example[i].strip() : ""));
        }
        return captions;
    }

    public static Map<String, String> columns(IntakeKind kind) {
        Map<String, String> titles = new LinkedHashMap<>();
        FileFormat.of(kind).forEach(column -> titles.put(column.name(), column.title()));
        return titles;
    }

    public static String signature(String[] captions) {
        return Header.signature(captions);
    }
}
