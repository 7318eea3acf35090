package vn.hososach.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.jobs.Progress;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordQueries;
import vn.hososach.territory.CommuneCode;

/** Tests in which somebody of a station writes files and sends them: a commune for each class, a code for each test. */
@HssTest
abstract class SendingStation {

    private static final Map<Class<?>, CommuneCode> COMMUNES = new HashMap<>();

    /** Counts what has to be different in each test and each file. */
    static int file;

    @Autowired
    IntakeDesk desk;

    @Autowired
    IntakeQueries queries;

    @Autowired
    RecordQueries records;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    CommuneCode commune;
    Actor sender;
    String code;

    @BeforeEach
    void station() {
        commune = COMMUNES.computeIfAbsent(getClass(), test -> TestCommunes.next(jdbc));
        sender = TestActors.of(Role.STATION_STAFF, commune);
        code = "ST" + ++file;
    }

    final Path write(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    final Path write(byte[] content) {
        try {
            return Files.write(folder.resolve("tep-" + ++file + ".csv"), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    final Path lines(String... lines) {
        return write(String.join("\n", lines) + "\n");
    }

    final IntakeSummary take(IntakeKind kind, Path path) {
        return as(() -> desk.take(kind, path, "tep.csv", Progress.SILENT));
    }

    final List<Reject> rejects(IntakeSummary summary) {
        return as(() -> queries.lines(NotedLines.REJECTED, summary.batchId(), 10));
    }

    final HealthRecord record(String recordCode) {
        return as(() -> records.findByCode(actors.scope(), recordCode)).orElseThrow();
    }

    final <V> V as(Supplier<V> work) {
        return actors.runAs(sender, work);
    }
}
