package vn.hososach.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import vn.hososach.findings.Finding;
import vn.hososach.findings.FindingQueries;
import vn.hososach.intake.ImportUndoDesk;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeQueries;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.intake.NotedLines;
import vn.hososach.intake.Reject;
import vn.hososach.jobs.Progress;
import vn.hososach.population.PopulationQueries;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.territory.CommuneCode;

/** Lists of other offices take the same way in, and the next review knows what they say. */
@HssTest
class ListImportTest {

    private static final String INSURANCE =
            "ma_the_bhyt,ma_so_bhxh,so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,ma_xa,han_the_tu,han_the_den,ma_dkbd";
    private static final String SCHOOL = "ma_hoc_sinh,so_dinh_danh,ho_ten,ngay_sinh,gioi_tinh,ma_xa,truong,lop";
    private static final String BIRTHS = "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,ma_xa,dia_chi,ho_ten_me";
    private static final String DEATHS = "so_dinh_danh,ho_ten,ngay_sinh,ma_xa,ngay_mat";

    private static int series = 100_000;

    @Autowired
    IntakeDesk intake;

    @Autowired
    IntakeQueries imports;

    @Autowired
    ImportUndoDesk undo;

    @Autowired
    ReviewDesk review;

    @Autowired
    FindingQueries findings;

    @Autowired
    RecordQueries records;

    @Autowired
    PopulationQueries population;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private CommuneCode commune;
    private String person;
    private int file;

    @BeforeEach
    void aRecordOfAPupil(@Autowired JdbcClient jdbc) throws IOException {
        commune = TestCommunes.next(jdbc);
        person = "001316" + series++;
        take(
                IntakeKind.REGISTER,
                "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,ma_xa,trang_thai",
                person + ",Phùng Thị Lan Chi,Nữ,05/06/2016," + commune + ",Thường trú");
        take(
                IntakeKind.RECORDS,
                "ma_hssk,ho_ten,ngay_sinh,gioi_tinh,so_giay_to,ma_xa",
                "L-1,Phùng Thị Lan Chi,05/06/2016,Nữ," + person + "," + commune);
    }

    @Test
    void the_list_of_insured_people_proposes_the_missing_card() throws IOException {
        String line = "HS4010123456789,0123456789," + person + ",Phùng Thị Lan Chi,05/06/2016,Nữ," + commune
                + ",01/09/2025,31/08/2027,01017";
        assertThat(take(IntakeKind.INSURANCE, INSURANCE, line).inserted()).isOne();
        assertThat(finding("D07").expected()).isEqualTo("HS4010123456789");

        assertThat(take(IntakeKind.INSURANCE, INSURANCE, line).unchanged()).isOne();
        IntakeSummary ended =
                take(IntakeKind.INSURANCE, INSURANCE, line.replace("01/09/2025,31/08/2027", "01/09/2023,31/08/2025"));
        assertThat(ended.updated()).isOne();
        assertThat(rules()).contains("L07");

        as(Role.STATION_HEAD, () -> undo.undo(ended.batchId(), "nhầm tệp"));
        assertThat(rules()).doesNotContain("L07").contains("D07");
    }

    @Test
    void a_line_without_number_finds_its_person_by_name_birth_date_and_sex() throws IOException {
        take(IntakeKind.INSURANCE, INSURANCE, "HS4010123456780,,,PHÙNG THỊ LAN CHI,2016-06-05,Nữ," + commune + ",,,");
        assertThat(finding("D07").expected()).isEqualTo("HS4010123456780");
    }

    @Test
    void a_withdrawn_list_is_no_longer_believed() throws IOException {
        long batch = take(
                        IntakeKind.INSURANCE,
                        INSURANCE,
                        "HS4010123456781,," + person + ",Phùng Thị Lan Chi,05/06/2016,Nữ," + commune + ",,,")
                .batchId();
        as(Role.STATION_HEAD, () -> undo.undo(batch, "nhầm tệp"));
        assertThat(finding("D07").expected()).isNull();
    }

    @Test
    void lines_of_nobody_are_kept_and_told_until_their_person_is_registered() throws IOException {
        String other = "001316" + series++;
        String[] lines = {
            "HS4010123456782,," + person + ",Phùng Thị Lan Chi,05/06/2016,Nữ," + commune + ",,,",
            "HS4010123456783,," + other + ",Phùng Thị Lan Vi,06/06/2016,Nữ," + commune + ",,,",
            "HS4010123456784,,,Phùng Thị Lan Vi,06/06/2016,Nữ," + commune + ",,,",
            "HS4010123456785,,,Phùng Thị Lan Chi,05/06/2016,Nam," + commune + ",,,"
        };
        IntakeSummary first = take(IntakeKind.INSURANCE, INSURANCE, lines);
        assertThat(first.inserted()).isEqualTo(4);
        assertThat(first.unmatched()).isEqualTo(3);
        List<Reject> unmatched = unmatched(Role.STATION_HEAD, first);
        assertThat(unmatched).extracting(Reject::lineNo).containsExactly(3L, 4L, 5L);
        assertThat(unmatched).extracting(Reject::line).containsExactly(lines[1], lines[2], lines[3]);
        assertThat(unmatched.get(0).reason()).contains("không hồ sơ nào mang số định danh này");
        assertThat(unmatched.get(1).reason()).contains("không cư dân nào của xã");
        assertThat(unmatched.get(2).reason()).contains("hãy ghi số");

        IntakeSummary again = take(IntakeKind.INSURANCE, INSURANCE, lines);
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(unmatched(Role.STATION_HEAD, again)).hasSize(3);

        take(
                IntakeKind.REGISTER,
                "so_dinh_danh,ho_ten,gioi_tinh,ngay_sinh,ma_xa,trang_thai",
                other + ",Phùng Thị Lan Vi,Nữ,06/06/2016," + commune + ",Thường trú");
        IntakeSummary known = take(IntakeKind.INSURANCE, INSURANCE, lines);
        assertThat(known.updated()).as("a line without number got its person").isOne();
        assertThat(known.unmatched()).isOne();
    }

    @Test
    void lines_of_nobody_stay_within_territory_and_class() throws IOException {
        IntakeSummary summary = take(
                IntakeKind.SCHOOL,
                SCHOOL,
                "HS-78,001316" + series++ + ",Phùng Thị Lan Vi,06/06/2016,Nữ," + commune + ",TH Bát Tràng,4A");
        assertThat(unmatched(Role.STATION_STAFF, summary)).hasSize(1);
        assertThat(unmatched(Role.COMMUNE_CHAIR, summary)).isEmpty();
        Actor elsewhere = TestActors.of(Role.STATION_HEAD, TestCommunes.invented(jdbc));
        assertThat(actors.runAs(elsewhere, () -> imports.lines(NotedLines.UNMATCHED, summary.batchId(), 10)))
                .isEmpty();
    }

    private List<Reject> unmatched(Role role, IntakeSummary summary) {
        return as(role, () -> imports.lines(NotedLines.UNMATCHED, summary.batchId(), 10));
    }

    @Test
    void a_pupil_of_the_list_without_examination_is_noticed() throws IOException {
        assertThat(rules()).doesNotContain("D24");
        take(
                IntakeKind.SCHOOL,
                SCHOOL,
                "HS-77," + person + ",Phùng Thị Lan Chi,05/06/2016,Nữ," + commune + ",TH Bát Tràng,4A");
        assertThat(rules()).contains("D24");
    }

    @Test
    void a_birth_date_known_to_the_month_is_kept_so_and_completed_from_the_register() throws IOException {
        take(
                IntakeKind.RECORDS,
                "ma_hssk,ho_ten,ngay_sinh,gioi_tinh,so_giay_to,ma_xa",
                "L-1,Phùng Thị Lan Chi,06/2016,Nữ," + person + "," + commune);
        assertThat(as(Role.STATION_STAFF, () -> records.findByCode(actors.scope(), "L-1"))
                        .orElseThrow()
                        .value(AdministrativeField.BIRTH_DATE))
                .contains("2016-06");
        assertThat(finding("C17")).extracting(Finding::expected, Finding::route).containsExactly("2016-06-05", "AUTO");
    }

    @Test
    void a_registered_birth_is_a_resident_without_record() throws IOException {
        String child = "001326" + series++;
        String line = child + ",Phùng Minh Khôi,Nam,01/10/2026," + commune + ",Thôn Một,Phùng Thị Hà";
        assertThat(take(IntakeKind.BIRTHS, BIRTHS, line).inserted()).isOne();
        assertThat(resident(child))
                .hasValueSatisfying(it -> assertThat(it.motherName()).isEqualTo("Phùng Thị Hà"));
        review();
        assertThat(as(Role.STATION_STAFF, () -> findings.ofResident(actors.scope(), child)))
                .extracting(Finding::ruleId)
                .contains("D02");

        assertThat(take(IntakeKind.BIRTHS, BIRTHS, line.replace("Minh Khôi", "Minh Khoa"))
                        .unchanged())
                .as("the register has this child already")
                .isOne();
    }

    @Test
    void a_registered_death_asks_to_close_the_record_until_it_is_taken_back() throws IOException {
        assertThat(rules()).doesNotContain("L03");
        IntakeSummary dead =
                take(IntakeKind.DEATHS, DEATHS, person + ",Phùng Thị Lan Chi,05/06/2016," + commune + ",02/03/2026");
        assertThat(dead.updated()).isOne();
        assertThat(rules()).contains("L03");
        assertThat(resident(person))
                .hasValueSatisfying(it -> assertThat(it.lifeStatus()).isEqualTo("DECEASED"));

        as(Role.STATION_HEAD, () -> undo.undo(dead.batchId(), "nhầm người"));
        assertThat(rules()).doesNotContain("L03");
    }

    @Test
    void a_death_of_somebody_else_than_the_register_knows_is_refused_line_by_line() throws IOException {
        IntakeSummary summary = take(
                IntakeKind.DEATHS,
                DEATHS,
                person + ",Phùng Thị Lan Anh,05/06/2016," + commune + ",02/03/2026",
                "001199123456,Không Có Ai,01/01/1999," + commune + ",02/03/2026",
                person + ",Phùng Thị Lan Chi,05/06/2016," + commune + ",");
        assertThat(summary.updated()).isZero();
        assertThat(as(Role.STATION_HEAD, () -> imports.lines(NotedLines.REJECTED, summary.batchId(), 10)))
                .hasSize(3)
                .extracting(Reject::reason)
                .anyMatch(reason -> reason.contains("ghi họ tên khác"))
                .anyMatch(reason -> reason.contains("Thiếu ngày mất"));
    }

    private IntakeSummary take(IntakeKind kind, String header, String... lines) throws IOException {
        Path path = folder.resolve("tep-" + ++file + ".csv");
        Files.writeString(path, header + "\n" + String.join("\n", lines) + "\n");
        return as(
                Role.STATION_STAFF,
                () -> intake.take(kind, path, path.getFileName().toString(), Progress.SILENT));
    }

    private void review() {
        actors.runAs(actors.system("test"), () -> review.review(Optional.of(commune), Progress.SILENT));
    }

    private List<Finding> found() {
        review();
        RecordId id = as(Role.STATION_STAFF, () -> records.findByCode(actors.scope(), "L-1"))
                .orElseThrow()
                .id();
        return as(Role.STATION_STAFF, () -> findings.ofRecord(actors.scope(), id.value()));
    }

    private List<String> rules() {
        return found().stream().map(Finding::ruleId).toList();
    }

    private Finding finding(String rule) {
        return found().stream()
                .filter(it -> it.ruleId().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private Optional<RegisterEntry> resident(String personalId) {
        return as(Role.STATION_STAFF, () -> population.find(actors.scope(), personalId));
    }

    private <T> T as(Role role, Supplier<T> work) {
        return actors.runAs(TestActors.of(role, commune), work);
    }
}
