package vn.hososach.matching.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososach.matching.forms.NumberForm.Kind;

class FormsTest {

    private final AddressReading addresses = new AddressReading();

    @ParameterizedTest
    @CsvSource({
        "21/02/1990, 19900221",
        "1990-02-21, 19900221",
        "1990-02-21 00:00:00, 19900221",
        "1/2/1990, 19900201",
        "02/21/1990, 19900221",
        "21021990, 19900221",
        "1958, 19580000",
        "00/00/1958, 19580000",
        "01/01/1900, 0",
        "'', 0",
        "không rõ, 0"
    })
    void dates_are_read_in_every_usual_form(String text, int birth) {
        assertThat(BirthForm.of(text)).isEqualTo(birth);
    }

    @ParameterizedTest
    @CsvSource({
        "001190036811, 2, 19900306, FITS",
        "1190036811, 2, 19900306, FITS",
        "001190036811, 1, 19900306, SUSPECT",
        "001190036811, 2, 20150306, SUSPECT",
        "112703443, 1, 19600819, OLD",
        "000000000000, 1, 19600819, NONE",
        "0, 1, 19600819, NONE",
        "'', 0, 0, NONE"
    })
    void a_number_is_checked_against_sex_and_year(String text, int sex, int birth, Kind kind) {
        assertThat(NumberForm.of(text, sex, birth).kind()).isEqualTo(kind);
    }

    @Test
    void two_neighbouring_digits_exchanged_are_one_slip() {
        assertThat(NumberForm.distance(123456789012L, 123465789012L, 12)).isEqualTo(1);
        assertThat(NumberForm.distance(123456789012L, 123456789013L, 12)).isEqualTo(1);
        assertThat(NumberForm.distance(123456789012L, 923456789013L, 12)).isEqualTo(2);
    }

    @Test
    void house_and_lane_are_the_same_in_every_way_of_writing() {
        AddressForm form = addresses.read("Số 244 ngõ 140 Trần Phú, Phường Ba Đình, Hà Nội", "00004");
        for (String other : new String[] {
            "244/140 Trần Phú, P. Trúc Bạch, Q. Ba Đình, HN",
            "SN 244, Ng. 140, phố Trần Phú, Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội",
            "So 244 ngo 140 Tran Phu, Phuong Ba Dinh, Ha Noi"
        }) {
            AddressForm read = addresses.read(other, "");
            assertThat(read.house()).as(other).isEqualTo(form.house());
            assertThat(read.place()).as(other).isEqualTo(form.place());
            assertThat(AddressForm.meet(read.communes(), form.communes()))
                    .as(other)
                    .isTrue();
        }
    }

    @Test
    void an_old_unit_is_any_of_the_communes_it_became() {
        AddressForm before = addresses.read("Thôn Đoài, Xã Hải Bối, Huyện Đông Anh, Thành phố Hà Nội", "00511");
        AddressForm today = addresses.read("Thôn Đoài, Xã Vĩnh Thanh, Thành phố Hà Nội", "00508");
        AddressForm elsewhere = addresses.read("Thôn Đoài, Xã Đan Phượng, Hà Nội", "09784");
        assertThat(AddressForm.meet(before.communes(), today.communes())).isTrue();
        assertThat(AddressForm.meet(before.communes(), elsewhere.communes())).isFalse();
        assertThat(before.place()).isEqualTo(today.place());
    }

    @Test
    void an_insurance_number_is_the_last_ten_digits_of_the_card() {
        assertThat(ContactForm.insurance("DN4010142989979")).isEqualTo(142989979L);
        assertThat(ContactForm.insurance("0142989979")).isEqualTo(142989979L);
        assertThat(ContactForm.insurance("DN401")).isZero();
        assertThat(ContactForm.phone("+84915983685")).isEqualTo(ContactForm.phone("0915.983.685"));
    }
}
