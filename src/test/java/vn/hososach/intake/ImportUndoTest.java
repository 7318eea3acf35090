package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
import vn.hososach.population.PopulationQueries;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.records.ValueSource;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** An import is one act: taken back as a whole or not at all, and only one at a time works on a commune. */
@HssTest
class ImportUndoTest {

    private static final String RECORDS = "ma_hssk,ho_ten,ngay_sinh,ma_xa";
    private static final String REGISTER = "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,ma_xa,trang_thai";

    @Autowired
    IntakeDesk desk;

    @Autowired
    ImportUndoDesk undo;

    @Autowired
    IntakeQueries queries;

    @Autowired
    RecordDesk recordDesk;

    @Autowired
    RecordQueries records;

    @Autowired
    PopulationQueries population;

    @Autowired
    Actors actors;

    @TempDir
    Path folder;

    private CommuneCode commune;
    private Actor staff;
    private Actor head;
    private int file;

    @BeforeEach
    void people(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.next(jdbc);
        staff = TestActors.of(Role.STATION_STAFF, commune);
        head = TestActors.of(Role.STATION_HEAD, commune);
    }

    @Test
    void records_brought_by_an_import_are_withdrawn_and_come_back_with_the_same_file() throws IOException {
        String line = "HS1,Nguyễn Thị Hoa,1984-04-12," + commune;
        long batch = take(IntakeKind.RECORDS, RECORDS, line).batchId();

        assertThat(as(head, () -> undo.undo(batch, "nhầm tệp")).rows()).isOne();
        assertThat(record("HS1").status()).isEqualTo(RecordStatus.WITHDRAWN);
        assertRefused("import-not-undoable", () -> as(head, () -> undo.undo(batch, "")));

        assertThat(take(IntakeKind.RECORDS, RECORDS, line).updated()).isOne();
        assertThat(record("HS1").status()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(take(IntakeKind.RECORDS, RECORDS, line).unchanged()).isOne();
    }

    @Test
    void values_changed_by_an_import_are_as_they_were_and_the_older_file_is_known_again() throws IOException {
        String old = "HS1,Nguyễn Thị Hoa,1984-04-12," + commune;
        long first = take(IntakeKind.RECORDS, RECORDS, old).batchId();
        long second =
                take(IntakeKind.RECORDS, RECORDS, old.replace("1984", "1985")).batchId();
        assertRefused("import-not-latest", () -> as(head, () -> undo.undo(first, "")));

        as(head, () -> undo.undo(second, ""));
        assertThat(record("HS1").value(AdministrativeField.BIRTH_DATE)).contains("1984-04-12");
        assertThat(record("HS1").status()).isEqualTo(RecordStatus.ACTIVE);
        assertThat(take(IntakeKind.RECORDS, RECORDS, old).unchanged()).isOne();
        assertThat(as(head, () -> undo.undo(first, "")).rows()).isOne();
    }

    @Test
    void an_import_on_whose_records_somebody_has_worked_stays() throws IOException {
        long batch = take(IntakeKind.RECORDS, RECORDS, "HS1,Nguyễn Thị Hoa,1984-04-12," + commune)
                .batchId();
        HealthRecord record = record("HS1");
        as(
                staff,
                () -> recordDesk.change(
                        ActDraft.of("CORRECT", commune, "gọi điện", ValueSource.STATION),
                        record.id(),
                        record.version(),
                        List.of(new FieldChange(AdministrativeField.PHONE_MOBILE, "0912345678", ValueSource.STATION))));

        assertRefused("import-worked-on", () -> as(head, () -> undo.undo(batch, "")));
        assertThat(record("HS1").status()).isEqualTo(RecordStatus.ACTIVE);
    }

    @Test
    void the_register_is_as_it_was_before_the_import() throws IOException {
        String hoa = "001184990017,Nguyễn Thị Hoa,Nữ,1984-04-12," + commune + ",ALIVE";
        String nam = "001084990018,Trần Văn Nam,Nam,1984-05-12," + commune + ",ALIVE";
        take(IntakeKind.REGISTER, REGISTER, hoa);
        long second = take(IntakeKind.REGISTER, REGISTER, hoa.replace("Hoa", "Hòa"), nam)
                .batchId();

        assertThat(as(head, () -> undo.undo(second, "")).rows()).isEqualTo(2);
        assertThat(resident("001184990017"))
                .hasValueSatisfying(it -> assertThat(it.fullName()).isEqualTo("Nguyễn Thị Hoa"));
        assertThat(resident("001084990018")).isEmpty();
        assertThat(take(IntakeKind.REGISTER, REGISTER, hoa).unchanged()).isOne();
        assertThat(take(IntakeKind.REGISTER, REGISTER, hoa, nam).inserted()).isOne();
    }

    @Test
    void only_the_head_takes_an_import_back_and_only_that_of_his_commune(@Autowired JdbcClient jdbc)
            throws IOException {
        long batch = take(IntakeKind.RECORDS, RECORDS, "HS1,Nguyễn Thị Hoa,1984-04-12," + commune)
                .batchId();
        assertRefused("role-not-allowed", () -> as(staff, () -> undo.undo(batch, "")));
        Actor stranger = TestActors.of(Role.STATION_HEAD, TestCommunes.invented(jdbc));
        assertRefused("commune-out-of-scope", () -> as(stranger, () -> undo.undo(batch, "")));
    }

    @Test
    void refused_lines_of_a_commune_are_read_by_its_head_and_by_no_other(@Autowired JdbcClient jdbc)
            throws IOException {
        Actor supervisor = TestActors.of(Role.SUPERVISOR, commune);
        long batch = as(
                        supervisor,
                        () -> take(
                                supervisor,
                                IntakeKind.RECORDS,
                                RECORDS,
                                ",Không Mã,1984-04-12," + commune,
                                "HS1,Nguyễn Thị Hoa,1984-04-12," + commune))
                .batchId();

        assertThat(as(head, () -> queries.lines(NotedLines.REJECTED, batch, 10)))
                .singleElement()
                .satisfies(reject -> assertThat(reject.communeCode()).isEqualTo(commune.value()));
        Actor stranger = TestActors.of(Role.STATION_HEAD, TestCommunes.invented(jdbc));
        assertThat(as(stranger, () -> queries.lines(NotedLines.REJECTED, batch, 10)))
                .isEmpty();
        Actor police = TestActors.of(Role.COMMUNE_POLICE, TestCommunes.invented(jdbc));
        assertThat(as(police, () -> queries.lines(NotedLines.REJECTED, batch, 10)))
                .isEmpty();
    }

    @Test
    void two_imports_of_one_commune_at_once_leave_each_line_exactly_once() {
        String[] mine = people("A", 3_000);
        String[] both =
                Stream.concat(Stream.of(mine), Stream.of(people("B", 3_000))).toArray(String[]::new);

        CompletableFuture<IntakeSummary> one =
                CompletableFuture.supplyAsync(() -> unchecked(() -> take(staff, IntakeKind.RECORDS, RECORDS, mine)));
        CompletableFuture<IntakeSummary> two =
                CompletableFuture.supplyAsync(() -> unchecked(() -> take(head, IntakeKind.RECORDS, RECORDS, both)));

        assertThat(one.join().inserted() + two.join().inserted()).isEqualTo(6_000);
        assertThat(one.join().rejected() + two.join().rejected()).isZero();
        assertThat(as(head, () -> records.search(actors.scope(), "nguoi thu", 10_000)))
                .hasSize(6_000)
                .extracting(HealthRecord::recordCode)
                .doesNotHaveDuplicates();
    }

    private String[] people(String series, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> series + n + ",Người Thứ " + n + ",1984-04-12," + commune)
                .toArray(String[]::new);
    }

    private IntakeSummary take(IntakeKind kind, String header, String... lines) throws IOException {
        return take(staff, kind, header, lines);
    }

    private IntakeSummary take(Actor who, IntakeKind kind, String header, String... lines) {
        return unchecked(() -> {
            Path path;
            synchronized (this) {
                path = folder.resolve("tep-" + ++file + ".csv");
            }
            Files.writeString(path, header + "\n" + String.join("\n", lines) + "\n");
            return as(who, () -> desk.take(kind, path, path.getFileName().toString(), Progress.SILENT));
        });
    }

    private Optional<RegisterEntry> resident(String personalId) {
        return as(staff, () -> population.find(actors.scope(), personalId));
    }

    private HealthRecord record(String code) {
        return as(staff, () -> records.findByCode(actors.scope(), code)).orElseThrow();
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return actors.runAs(actor, work);
    }

    private static <T> T unchecked(java.util.concurrent.Callable<T> work) {
        try {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static void assertRefused(String code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo(code));
    }
}
