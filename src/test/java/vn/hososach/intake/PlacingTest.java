package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Role;
import vn.hososach.territory.CommuneCode;

/**
 * Records that name neither commune nor address go where other evidence says the person is, or to the reject list. For a
 * large file the register is read once, for a small one it is asked about each open line: the answers are the same.
 */
class PlacingTest extends SendingStation {

    private static final String RECORDS = "ma_hssk,ho_ten,ngay_sinh,so_giay_to,ma_the_bhyt,dien_thoai,ma_xa";

    /** Empty lines are no lines, but bytes: enough of them make a file large beside this register. */
    private static final String MANY_EMPTY_LINES = "\n".repeat(5_000);

    private boolean large;
    private CommuneCode here;
    private CommuneCode there;

    @Override
    @BeforeEach
    void station() {
        here = TestCommunes.next(jdbc);
        there = TestCommunes.next(jdbc);
        sender = TestActors.of("giamsat." + here, Role.SUPERVISOR, here, there);
        take(
                IntakeKind.REGISTER,
                "so_dinh_danh,so_cmnd_cu,ho_ten,ngay_sinh,ma_xa",
                "001184" + here + "1,01" + there + "11,Nguyễn Thị Hoa,12/04/1984," + here,
                "001184" + there + "2,,Nguyễn Thị Hoa,13/05/1984," + there,
                "001051" + there + "3,,Trần Văn Độc Nhất,02/01/1951," + there,
                "001052" + there + "4,,Người Khác Một,03/01/1952," + there,
                "001053" + here + "5,,Người Khác Hai,04/01/1953," + here);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_register_knows_numbers_of_today_and_before_and_names_with_their_birth_date(boolean large) {
        this.large = large;
        IntakeSummary summary = take(
                IntakeKind.RECORDS,
                RECORDS,
                code(1) + ",Ng. T. Hoa,,001184" + there + "2,,,",
                code(2) + ",NGUYEN THI HOA,1984,01" + there + "11,,,",
                code(3) + ",Nguyễn Thị Hoa,13/05/1984,,,,",
                code(4) + ",Trần Văn Độc Nhất,,,,,");
        assertThat(summary.inserted()).isEqualTo(4);
        assertThat(communeOf(1)).isEqualTo(there);
        assertThat(communeOf(2)).isEqualTo(here);
        assertThat(communeOf(3)).isEqualTo(there);
        assertThat(communeOf(4)).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void another_record_of_the_person_in_the_file_or_before_says_where_he_is(boolean large) {
        this.large = large;
        take(IntakeKind.RECORDS, RECORDS, code(1) + ",Lê Văn Tư,1/1/1970,,HN1011234" + here + "1,0912345678," + here);
        IntakeSummary summary = take(
                IntakeKind.RECORDS,
                RECORDS,
                code(2) + ",Lê Văn Tư,2/1/1970,,1234" + here + "1,,",
                code(3) + ",Phạm Văn Năm,3/3/1973,,,09" + there + "111," + there,
                code(4) + ",Phạm Văn Năm,,,,09" + there + "111,");
        assertThat(summary.inserted()).isEqualTo(3);
        assertThat(communeOf(2)).isEqualTo(here);
        assertThat(communeOf(4)).isEqualTo(there);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void evidence_for_two_communes_or_of_a_relative_only_places_nobody(boolean large) {
        this.large = large;
        IntakeSummary summary = take(
                IntakeKind.RECORDS,
                RECORDS,
                code(1) + ",Nguyễn Thị Hoa,1984,,,,",
                code(2) + ",Phạm Văn Năm,3/3/1973,,,09" + there + "222," + there,
                code(3) + ",Phạm Thị Sáu,4/4/1999,,,09" + there + "222,",
                code(4) + ",Vũ Văn Lạ,5/5/1955,034055000001,,,");
        assertThat(summary.inserted()).isEqualTo(1);
        assertThat(summary.rejected()).isEqualTo(3);
    }

    private String code(int number) {
        return "PL" + here + number;
    }

    private CommuneCode communeOf(int number) {
        return record(code(number)).commune();
    }

    private IntakeSummary take(IntakeKind kind, String... lines) {
        return take(kind, write(String.join("\n", lines) + "\n" + (large ? MANY_EMPTY_LINES : "")));
    }
}
