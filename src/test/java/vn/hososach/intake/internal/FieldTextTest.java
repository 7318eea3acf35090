package vn.hososach.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12/04/1984",
                "12/4/1984",
                "12-04-1984",
                "12.04.1984",
                "1984-04-12",
                "1984/04/12",
                "1984.4.12",
                "19840412",
                "198404120000",
                "19840412000000",
                "12041984",
                "1984-04-12 00:00:00",
                "1984-04-12T00:00:00Z",
                "12/04/1984 00:00",
                "12/04/1984  7:30:00",
                "30784",
                "30784.0",
                "Ngày 12 tháng 4 năm 1984",
                " 12/04/1984 "
            })
    void one_day_in_the_forms_in_which_programs_write_it(String text) {
        assertThat(FieldText.date(text)).isEqualTo("1984-04-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1984", "00/00/1984", "0/0/1984", "198400000000", "19840000", "1984.0", "//1984", "__/__/1984"})
    void where_only_the_year_is_known_only_the_year_is_kept(String text) {
        assertThat(FieldText.date(text)).isEqualTo("1984");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04/1984",
                "4/1984",
                "04-1984",
                "1984-04",
                "00/04/1984",
                "--/04/1984",
                "__/4/1984",
                "198404000000",
                "1984-04-00",
                "Tháng 4 năm 1984",
                "tháng 04/1984"
            })
    void where_the_day_is_unknown_month_and_year_are_kept(String text) {
        assertThat(FieldText.date(text)).isEqualTo("1984-04");
        assertThat(FieldText.bornOn("1984-04")).isEqualTo("1984-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/02/1984", "12/4/84", "13/1984", "không rõ", "19841345", "99999", "0", "12/13/1984"})
    void what_is_no_date_stays_for_the_review(String text) {
        assertThat(FieldText.date(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"Nam,1", "NỮ,2", "nu,2", "Trai,1", "Gái,2", "1,1", "2,2", "Male,1", "F,2", "Chưa xác định,3", "x,x"})
    void sex_in_words_and_codes(String text, String code) {
        assertThat(FieldText.sex(text)).isEqualTo(code);
    }

    @Test
    void a_blank_is_nothing() {
        assertThat(FieldText.date("  ")).isNull();
        assertThat(FieldText.sex("")).isNull();
    }
}
