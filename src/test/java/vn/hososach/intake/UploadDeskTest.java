package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.intake.internal.BatchLedger;
import vn.hososach.intake.internal.IntakeFile;
import vn.hososach.intake.internal.KeptUploads;
import vn.hososach.jobs.JobDesk;
import vn.hososach.jobs.JobState;
import vn.hososach.territory.CommuneCode;

/** What becomes of an uploaded file: while its import runs, when it ends, and when the process ended first. */
@HssTest
class UploadDeskTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final LocalDate DRAWN_UP = LocalDate.of(2025, 6, 30);

    @Autowired
    UploadDesk desk;

    @Autowired
    KeptUploads uploads;

    @Autowired
    BatchLedger ledger;

    @Autowired
    JobDesk jobs;

    @Autowired
    IntakeQueries queries;

    @Autowired
    UserDesk users;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private Actor staff;
    private Path file;

    @BeforeEach
    void account() throws IOException {
        CommuneCode commune = TestCommunes.invented(jdbc);
        staff = TestActors.of("gui.tep." + commune, Role.STATION_STAFF, commune);
        users.save(staff, "mat-khau-dai", true);
        file = desk.place();
        Files.writeString(file, "ma_hssk,ho_ten,ma_xa\nUP-" + commune + ",Nguyễn Thị Hoa," + commune + "\n");
    }

    /** What a test leaves would be taken up by the next start of another. */
    @AfterEach
    void nothingLeft() throws IOException {
        as(() -> transactions.execute(status -> jdbc.sql("delete from hss.import_upload where actor = ?")
                .param(staff.username())
                .update()));
        Files.deleteIfExists(file);
    }

    @Test
    void an_upload_is_private_and_goes_with_the_end_of_its_import() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        JobState state = ended(as(() -> desk.start(new SentFile(IntakeKind.RECORDS, file, "tep.csv", null))));
        assertThat(state.message()).isEqualTo("Đã đọc 1 dòng: thêm 1, sửa 0, không đổi 0, loại 0.");
        assertThat(batch().restarts()).isZero();
        nothingKept();
    }

    @Test
    void an_upload_that_cannot_be_taken_in_is_not_kept_either() throws IOException {
        Files.writeString(file, "ten,tuoi\nHoa,42\n");
        ended(as(() -> desk.start(new SentFile(IntakeKind.RECORDS, file, "tep.csv", null))));
        assertThat(batch().state()).isEqualTo("FAILED");
        nothingKept();
    }

    @Test
    void an_import_begun_before_the_process_ended_goes_on_as_the_same_batch() {
        IntakeFile left = left();
        long begun = as(() -> ledger.begin(left, sha256(), 1));
        ledger.noteInterrupted();
        assertThat(batch().state()).isEqualTo("RUNNING");

        nextStart();

        awaitEnd();
        assertThat(batch().id()).isEqualTo(begun);
        assertThat(batch().state()).isEqualTo("DONE");
        assertThat(batch().inserted()).isOne();
        assertThat(batch().restarts()).isOne();
        nothingKept();
    }

    @Test
    void an_upload_whose_import_was_still_waiting_is_taken_in_at_the_next_start() {
        left();
        nextStart();
        awaitEnd();
        assertThat(batch().inserted()).isOne();
        assertThat(batch().asOf()).isEqualTo(DRAWN_UP);
        assertThat(batch().restarts()).isOne();
        nothingKept();
    }

    @Test
    void a_file_under_which_the_process_ends_each_time_is_given_up() {
        IntakeFile left = left();
        as(() -> ledger.begin(left, sha256(), 1));
        for (int start = 0; start < UploadDesk.MOST_RESTARTS; start++) {
            as(() -> uploads.ledger().again(left));
        }
        nextStart();
        assertThat(batch().state()).isEqualTo("FAILED");
        assertThat(batch().problem()).contains("sau 2 lần tự nạp lại").contains("Không có dòng nào được ghi");
        nothingKept();
    }

    @Test
    void an_import_that_had_just_ended_is_not_begun_again() {
        IntakeFile left = left();
        long begun = as(() -> ledger.begin(left, sha256(), 1));
        jdbc.sql("update hss.import_batch set state = 'DONE', rows_read = 0, inserted = 0, updated = 0, unchanged = 0,"
                        + " rejected = 0 where batch_id = ?")
                .param(begun)
                .update();
        nextStart();
        assertThat(batch().restarts()).isZero();
        nothingKept();
    }

    @Test
    void what_a_locked_account_had_sent_is_not_taken_in() {
        left();
        jdbc.sql("update hss.app_user set active = false where username = ?")
                .param(staff.username())
                .update();
        nextStart();
        assertThat(as(() -> queries.batches(actors.scope(), staff.username(), 1)))
                .isEmpty();
        nothingKept();
    }

    @Test
    void other_bytes_than_the_import_was_begun_with_are_refused() {
        IntakeFile left = left();
        as(() -> ledger.begin(left, "0".repeat(64), 1));
        nextStart();
        awaitEnd();
        assertThat(batch().state()).isEqualTo("FAILED");
        assertThat(batch().problem()).contains("không còn nguyên");
        nothingKept();
    }

    @Test
    void an_import_whose_file_is_gone_is_closed_and_asked_for_again() throws IOException {
        IntakeFile left = left();
        as(() -> ledger.begin(left, sha256(), 1));
        Files.delete(file);
        ledger.noteInterrupted();
        assertThat(batch().state()).isEqualTo("FAILED");
        assertThat(batch().problem()).contains("hãy gửi lại tệp");
        nextStart();
        nothingKept();
    }

    @Test
    void an_upload_that_was_only_looked_at_goes_at_the_next_start() {
        nextStart();
        assertThat(file).doesNotExist();
    }

    @Test
    void what_is_sent_while_the_start_comes_to_its_end_is_neither_deleted_nor_taken_in_twice() throws IOException {
        left();
        Path looked = desk.place();
        desk.takeUpAgain(uploads.ledger().startedAt());
        assertThat(file).exists();
        assertThat(looked).exists();
        assertThat(as(() -> jobs.runningOfMine(UploadDesk.JOBS))).isEmpty();
        assertThat(kept(staff)).isOne();
        Files.delete(looked);
    }

    @Test
    void nobody_else_sees_what_is_being_sent() {
        left();
        Actor other = TestActors.of(Role.STATION_STAFF, TestCommunes.invented(jdbc));
        assertThat(kept(other)).isZero();
        assertThat(kept(staff)).isOne();
    }

    private void nextStart() {
        desk.takeUpAgain(OffsetDateTime.now().plusMinutes(1));
    }

    /** The file as a process leaves it that ends at once. */
    private IntakeFile left() {
        return as(() -> uploads.ledger().keep(new SentFile(IntakeKind.RECORDS, file, "tep.csv", DRAWN_UP)));
    }

    private String sha256() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private ImportBatch batch() {
        return as(() -> queries.batches(actors.scope(), staff.username(), 1)).get(0);
    }

    private JobState ended(long job) {
        await().atMost(PATIENCE).until(() -> !jobs.state(job).orElseThrow().running());
        return jobs.state(job).orElseThrow();
    }

    private void awaitEnd() {
        await().atMost(PATIENCE)
                .until(() -> as(() -> jobs.runningOfMine(UploadDesk.JOBS)).isEmpty());
    }

    private void nothingKept() {
        assertThat(file).doesNotExist();
        assertThat(kept(staff)).isZero();
    }

    private long kept(Actor reader) {
        return actors.runAs(
                reader,
                () -> transactions.execute(status -> jdbc.sql("select count(*) from hss.import_upload where actor = ?")
                        .param(staff.username())
                        .query(Long.class)
                        .single()));
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(staff, work);
    }
}
