package vn.hososach.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.intake.ImportUndoDesk;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.records.internal.Identifiers;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;

/** The numbers of people stand in a table of their own, with kind, source and validity, whoever brought them. */
@HssTest
class IdentifiersTest {

    private static final String HEADER =
            "ma_hssk,nguon,ho_ten,ngay_sinh,so_giay_to,ngay_cap,ma_the_bhyt,ma_so_bhxh,ma_ho,quoc_tich,ma_xa";

    @Autowired
    IntakeDesk intake;

    @Autowired
    ImportUndoDesk undo;

    @Autowired
    RecordDesk desk;

    @Autowired
    RecordQueries records;

    @Autowired
    ReviewDesk review;

    @Autowired
    Identifiers identifiers;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    private CommuneCode commune;
    private String number;
    private int file;

    @BeforeEach
    void commune() {
        commune = TestCommunes.invented(jdbc);
        number = "00119" + commune + "77";
    }

    @Test
    void an_import_brings_numbers_with_kind_source_and_day_and_the_same_again_changes_nothing() throws IOException {
        String[] lines = {
            "I-1,KCB,Nguyễn Thị Hoa,1990-01-02," + number + ",2021-05-06,HS4010123456789,,0123456780,,",
            "I-2,BHYT,Trần Văn Cũ,1950-01-02,012345678,31/02/2021,0123456781,,HK-1,,",
            "I-3,KSK,John Smith,1980-01-02,B1234567,,,0123456782,,Anh,",
            "I-4,KSK,Jane Smith,1980-01-02,90" + number.substring(2) + ",,,,,Anh,",
            "I-5,KSK,Ai Đó,1980-01-02,111111111111,,HS401,12,,,"
        };
        take(lines);
        assertThat(valid("I-1"))
                .containsExactly(
                        "BHXH_NUMBER 0123456789 FACILITY -",
                        "BHYT_CARD HS4010123456789 FACILITY -",
                        "HOUSEHOLD_BHXH 0123456780 FACILITY -",
                        "PERSONAL_ID " + number + " FACILITY 2021-05-06");
        assertThat(valid("I-2")).containsExactly("BHXH_NUMBER 0123456781 INSURANCE -", "CMND9 012345678 INSURANCE -");
        assertThat(valid("I-3")).containsExactly("BHXH_NUMBER 0123456782 FACILITY -", "PASSPORT B1234567 FACILITY -");
        assertThat(valid("I-4")).singleElement().asString().startsWith("FOREIGN_PERSONAL_ID");
        assertThat(valid("I-5")).isEmpty();
        long all = count();
        take(lines);
        assertThat(count()).isEqualTo(all);
    }

    @Test
    void a_corrected_number_ends_the_former_one_and_a_created_record_has_its_own() throws IOException {
        take("I-1,KCB,Nguyễn Thị Hoa,1990-01-02,012345678,,,,,,");
        HealthRecord record = record("I-1");
        as(() -> desk.change(
                draft(),
                record.id(),
                record.version(),
                List.of(new FieldChange(AdministrativeField.PERSONAL_ID, number, ValueSource.REGISTER))));
        assertThat(valid("I-1")).containsExactly("PERSONAL_ID " + number + " REGISTER -");
        assertThat(ended("I-1")).containsExactly("CMND9 012345678");

        HealthRecord created =
                as(() -> desk.create(draft(), Map.of(AdministrativeField.PERSONAL_ID, "00219" + commune + "78"), null));
        assertThat(valid(created.recordCode())).containsExactly("PERSONAL_ID 00219" + commune + "78 STATION -");
    }

    @Test
    void an_import_that_is_taken_back_takes_its_numbers_with_it() throws IOException {
        long batch = take("I-1,KCB,Nguyễn Thị Hoa,1990-01-02," + number + ",,,,,,");
        as(() -> undo.undo(batch, "nhầm tệp"));
        bringAll();
        assertThat(valid("I-1")).isEmpty();
        assertThat(ended("I-1")).containsExactly("PERSONAL_ID " + number);
    }

    @Test
    void the_register_knows_older_numbers_of_people_whose_records_were_linked() throws IOException {
        Path path = folder.resolve("dan-cu.csv");
        Files.writeString(
                path,
                "so_dinh_danh,so_cmnd_cu,ho_ten,ngay_sinh,gioi_tinh,ma_xa\n" + number
                        + ",012345679,Nguyễn Thị Hoa,1990-01-02,Nữ," + commune + "\n");
        as(() -> intake.take(IntakeKind.REGISTER, path, "dan-cu.csv", Progress.SILENT));
        take("I-1,KCB,Nguyễn Thị Hoa,1990-01-02," + number + ",,,,,,");
        actors.runAs(actors.system("test"), () -> review.review(Optional.of(commune), Progress.SILENT));
        bringAll();
        assertThat(valid("I-1")).containsExactly("CMND9 012345679 REGISTER -", "PERSONAL_ID " + number + " FACILITY -");
    }

    private long take(String... lines) throws IOException {
        Path path = folder.resolve("ho-so-" + ++file + ".csv");
        StringBuilder content = new StringBuilder(HEADER + "\n");
        for (String line : lines) {
            content.append(line).append(commune).append('\n');
        }
        Files.writeString(path, content);
        long batch = as(() ->
                        intake.take(IntakeKind.RECORDS, path, path.getFileName().toString(), Progress.SILENT))
                .batchId();
        bringAll();
        return batch;
    }

    private void bringAll() {
        actors.runAs(actors.system("test"), () -> {
            while (Boolean.TRUE.equals(transactions.execute(status -> identifiers.bringOne()))) {
                // the next commune
            }
        });
    }

    private ActDraft draft() {
        return ActDraft.of("CORRECT", commune, "thử", ValueSource.STATION);
    }

    private HealthRecord record(String code) {
        return as(() -> records.findByCode(actors.scope(), code)).orElseThrow();
    }

    private List<String> valid(String code) {
        return rows("type || ' ' || value || ' ' || source || ' ' || coalesce(valid_from::text, '-')", "is null", code);
    }

    private List<String> ended(String code) {
        return rows("type || ' ' || value", "is not null", code);
    }

    private List<String> rows(String columns, String until, String code) {
        return as(() -> transactions.execute(status -> jdbc.sql("select " + columns + " from hss.person_identifier"
                        + " where commune_code = :commune and record_id = (select record_id from hss.health_record"
                        + " where commune_code = :commune and record_code = :code) and valid_to " + until
                        + " order by 1")
                .param("commune", commune.value())
                .param("code", code)
                .query(String.class)
                .list()));
    }

    private long count() {
        return as(() -> transactions.execute(
                status -> jdbc.sql("select count(*) from hss.person_identifier where commune_code = :commune")
                        .param("commune", commune.value())
                        .query(Long.class)
                        .single()));
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(TestActors.of(Role.STATION_HEAD, commune), work);
    }
}
