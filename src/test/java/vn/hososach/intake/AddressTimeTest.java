package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.jobs.Progress;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** Xã Trần Phú is 10081 since 01/07/2025, the former one was 10099: when an address was written tells which it means. */
@HssTest
class AddressTimeTest {

    private static final String HEADER = "ma_hssk,ho_ten,ngay_sinh,dia_chi,ma_xa,ngay_tao,ngay_cap_nhat";
    private static final String ADDRESS = "\"Thôn 2, Xã Trần Phú, Hà Nội\"";
    private static final CommuneCode TODAY = new CommuneCode("10081");

    @Autowired
    IntakeDesk desk;

    @Autowired
    IntakeQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    private static int file;
    private Actor supervisor;

    @BeforeEach
    void join() {
        jdbc.sql("select hss.join_commune(:code)")
                .param("code", TODAY.value())
                .query()
                .listOfRows();
        supervisor = TestActors.of("giamsat.tranphu", Role.SUPERVISOR, TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', '', 2025, 10081",
        "'', 2019-05-06, '', '', 2024, 10099",
        "'', 2019-05-06, 02/07/2025, '', 2025, 10081",
        "'', 2025-08-06, '', '', 2025, 10081",
        "'', '', '', 2025-06-30, 2024, 10099",
        "'', '', '', 2025-07-01, 2025, 10081",
        "'', '', 2025-09-01, 2025-06-30, 2025, 10081",
        "10081, 2019-05-06, '', '', 2025, 10081",
        "10099, 2019-05-06, '', '', 2024, 10099"
    })
    void the_date_and_the_code_beside_an_address_tell_its_time(
            String code, String created, String updated, String asOf, String scheme, String commune)
            throws IOException {
        String record = "PD" + ++file;
        take(
                asOf.isEmpty() ? null : LocalDate.parse(asOf),
                record + ",Nguyễn Văn Thử,01/02/1980," + ADDRESS + "," + code + "," + created + "," + updated);
        assertThat(stored(record)).isEqualTo(scheme + " " + commune);
    }

    @Test
    void the_same_file_with_another_day_is_read_again_and_with_the_same_day_changes_nothing() throws IOException {
        String record = "PD" + ++file;
        String line = record + ",Nguyễn Văn Thử,01/02/1980," + ADDRESS + ",,,";
        assertThat(take(null, line).inserted()).isEqualTo(1);
        IntakeSummary former = take(LocalDate.of(2024, 12, 31), line);
        assertThat(former.updated()).isEqualTo(1);
        assertThat(stored(record)).isEqualTo("2024 10099");
        assertThat(take(LocalDate.of(2024, 12, 31), line).unchanged()).isEqualTo(1);
        assertThat(
                        actors
                                .runAs(supervisor, () -> queries.batches(supervisor.scope(), supervisor.username(), 50))
                                .stream()
                                .filter(batch -> batch.id() == former.batchId())
                                .map(ImportBatch::asOf))
                .containsExactly(LocalDate.of(2024, 12, 31));
    }

    @Test
    void a_day_that_has_not_come_is_refused() {
        assertThatThrownBy(() -> take(LocalDate.of(2999, 1, 1), "PD0,A B,,,,,"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("intake-drawn-up-later"));
    }

    private String stored(String record) {
        return actors.runAs(
                supervisor,
                () -> transactions.execute(
                        status -> jdbc.sql("select address_scheme || ' ' || address_commune_code from hss.health_record"
                                        + " where commune_code = :commune and record_code = :code")
                                .param("commune", TODAY.value())
                                .param("code", record)
                                .query(String.class)
                                .single()));
    }

    private IntakeSummary take(@Nullable LocalDate asOf, String... lines) throws IOException {
        Path path = Files.writeString(folder.resolve("tranphu.csv"), HEADER + "\n" + String.join("\n", lines) + "\n");
        return actors.runAs(
                supervisor,
                () -> desk.take(new SentFile(IntakeKind.RECORDS, path, "tranphu.csv", asOf), Progress.SILENT));
    }
}
