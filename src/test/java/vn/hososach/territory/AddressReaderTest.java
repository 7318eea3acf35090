package vn.hososach.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of reference-data §3: false friends, divided units, land without people, two-hop histories. */
class AddressReaderTest {

    private static final AddressReader READER = new AddressReader();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Thôn 2, Xã Bát Tràng, Hà Nội | 2025 | 00577 | 00577",
                "Xã Bát Tràng, Huyện Gia Lâm, HN | 2024 | 00583 | 00145 00577",
                "Xã Đa Tốn, Huyện Gia Lâm, Thành phố Hà Nội | 2024 | 00577 | 00565 00577",
                "Phường Chương Dương, Quận Hoàn Kiếm, Hà Nội | 2024 | 00067 | 00097",
                "Xã Chương Dương, Huyện Thường Tín, Hà Nội | 2024 | 10237 | 10237",
                "X. Thanh Xuân, H. Sóc Sơn, HN | 2024 | 00433 | 00433",
                "Xã Yên Sở, Huyện Hoài Đức, Hà Nội | 2024 | 09856 | 09856",
                "Xã Hồng Hà, Huyện Đan Phượng, Hà Nội | 2024 | 09796 | 09817",
                "Xã Hòa Phú, Huyện Ứng Hòa, Hà Nội | 2024 | 10417 | 10417",
                "Phường Thanh Trì, Quận Hoàng Mai, HN | 2024 | 00301 | 00301 00328",
                "Phường Trần Phú, Quận Hoàng Mai, HN | 2024 | 00334 | 00328 00331 00340",
                "Phường Đại Mỗ, Quận Nam Từ Liêm, Hà Nội | 2024 | 00634 | 00622 00634 00637 09556 09886",
                "Xã Đặng Xá, Huyện Gia Lâm, Hà Nội | 2024 | 00556 | 00562",
                "Phường Cầu Dền, Quận Hai Bà Trưng, HN | 2024 | 00274 | 00256 00292",
                "xã Mỹ Đình, huyện Từ Liêm, Hà Nội | 2024 | 00625 | 00166 00592",
                "phường Nguyễn Trãi, thị xã Hà Đông, tỉnh Hà Tây | 2024 | 09538 | 09552 09556",
                "P. Văn Miếu - Quốc Tử Giám, Q. Đống Đa, Hà Nội | 2024 | 00181 | 00190 00226",
                "Số 96, Thôn Trung, Thượng Mỗ - Đan Phượng | 2024 | 09814 | 09784",
                "148 Trần Phú, Cửa Nam - Hoàn Kiếm | 2024 | 00073 | 00004 00070 00082 00226",
                "So 81 Nguyen Trai, Phuong Ba Dinh, Ha Noi | 2025 | 00004 | 00004",
                "xã Văn Khê, huyện Mê Linh, Hà Nội | 2024 | 09013 | 08995 09022",
                "xã Văn Khê, huyện Mê Linh, tỉnh Vĩnh Phúc | 2024 | 09013 | 08995 09022",
                "xã Yên Bình, huyện Lương Sơn, tỉnh Hòa Bình | 2024 | 04930 | 04930",
                "Thonf 2, Xax Bats Trangf, Huyeenj Gia Laam, Haf Nooij | 2024 | 00583 | 00145 00577",
                "Th«n 2, x· B¸t Trµng, Hµ Néi | 2025 | 00577 | 00577",
                "Thoân 2, xaõ Baùt Traøng, Haø Noäi | 2025 | 00577 | 00577"
            })
    void the_era_the_unit_and_the_communes_of_today_are_found(
            String text, String scheme, String code, String candidates) {
        Address address = READER.read(text);
        assertThat(address.scheme().code()).isEqualTo(scheme);
        assertThat(address.communeCode()).isEqualTo(code);
        assertThat(address.candidates().stream().map(CommuneCode::value).sorted())
                .containsExactlyElementsOf(
                        Arrays.stream(candidates.split(" ")).sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xóm 4, Thôn Chùa, Xã Đan Phượng, Hà Nội | Thôn Chùa | Xóm 4",
                "Tổ 19, P. Trúc Bạch, Q. Ba Đình, HN | Tổ dân phố 19 |",
                "SN 77, Ng. 365, Tây Sơn, Phường Ba Đình, Hà Nội | | SN 77, Ng. 365, Tây Sơn",
                "Đội 10, Xã Vĩnh Thanh, Hà Nội | Đội 10 |",
                "TDP số 3, Phường Long Biên, HN | Tổ dân phố 3 |",
                "XÓM CHỢ, XÃ BÁT TRÀNG, HÀ NỘI | Xóm Chợ |",
                "Cụm 5, Xã Đan Phượng, HN | Cụm dân cư 5 |",
                "Thon Doai, Xa Dan Phuong, Ha Noi | Thôn Doai |"
            })
    void hamlet_and_house_are_told_apart(String text, String hamlet, String line) {
        Address address = READER.read(text);
        assertThat(address.hamlet()).isEqualTo(hamlet);
        assertThat(address.line()).isEqualTo(line);
    }

    @Test
    void a_former_name_that_stood_in_several_districts_gives_all_their_successors() {
        Address address = READER.read("Phường Quang Trung, Hà Nội");
        assertThat(address.communeCode()).isNull();
        assertThat(address.candidates()).hasSizeGreaterThan(3);
        assertThat(address.certain()).isFalse();
        assertThat(address.ambiguous()).isTrue();
    }

    @Test
    void a_commune_of_today_written_with_a_district_is_marked_as_mixed() {
        Address address = READER.read("Thôn Nội, Xã Vĩnh Thanh, Huyện Đông Anh, Hà Nội");
        assertThat(address.mixed()).isTrue();
        assertThat(address.candidates()).containsExactly(new CommuneCode("00508"));
    }

    @Test
    void an_address_of_another_province_is_no_commune_of_ha_noi() {
        assertThat(READER.read("Xã Tân Lập, Huyện Đức Trọng, Tỉnh Lâm Đồng").candidates())
                .isEmpty();
    }

    @Test
    void the_standard_form_has_two_tiers() {
        Address address = READER.read("Số 12, Thôn Lại Đà, Xã Hải Bối, Huyện Đông Anh, Thành phố Hà Nội");
        assertThat(READER.standardForm(address, "Xã Vĩnh Thanh"))
                .isEqualTo("Số 12, Thôn Lại Đà, Xã Vĩnh Thanh, Thành phố Hà Nội");
    }

    @Test
    void nonsense_is_kept_as_it_is() {
        Address address = READER.read("không rõ");
        assertThat(address.line()).isEqualTo("không rõ");
        assertThat(address.scheme()).isEqualTo(Address.Scheme.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số 5 ngõ 3 phường Ba Đình Hà Nội | 2025 | 00004 | | Số 5 ngõ 3",
                "Thôn 2 xã Bát Tràng huyện Gia Lâm Hà Nội | 2024 | 00583 | Thôn 2 |",
                "To 5 Phuong Bach Mai Quan Hai Ba Trung Ha Noi | 2024 | 00292 | Tổ dân phố 5 |",
                "xã Kim Lan Gia Lâm Hà Nội | 2024 | 00586 | |",
                "tt Trâu Quỳ-Gia Lâm-Hà Nội | 2024 | 00565 | |",
                "Đội 3 thôn Đoài, Xã Đan Phượng, TP. Hà Nội, Việt Nam. | 2025 | 09784 | Thôn Đoài | Đội 3",
                "12/45 Bạch Mai, P Bạch Mai, Q HBT, HN | 2024 | 00292 | | 12/45 Bạch Mai",
                "Thôn Xóm Chợ xã Cổ Bi huyện Gia Lâm | 2024 | 00553 | Thôn Xóm Chợ |",
                "Phuờng Ba Đình, Hà Nội | 2025 | 00004 | |",
                "XÃ BÁT TRÀNG, THÀNH PHỐ HÀ NỘI | 2025 | 00577 | |"
            })
    void an_address_without_commas_or_with_short_words_is_read(
            String text, String scheme, String code, String hamlet, String line) {
        Address address = READER.read(text);
        assertThat(address.scheme().code()).isEqualTo(scheme);
        assertThat(address.communeCode()).isEqualTo(code);
        assertThat(address.hamlet()).isEqualTo(hamlet);
        assertThat(address.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tố Hữu, Ngọc Hà - Ba Đình | 00016 | Tố Hữu",
                "Đội Cấn, Ba Đình, Hà Nội | 00022 |",
                "SN 7, Tô Hiệu, Phường Ba Đình, Hà Nội | 00004 | SN 7, Tô Hiệu",
                "Số 10 phố Xã Đàn, Phường Kim Liên, HN | 00229 | Số 10 phố Xã Đàn",
                "Khu tập thể Thành Công, Phường Thành Công, Ba Đình, HN | 00034 | Khu tập thể Thành Công",
                "P203 B5 TT Thành Công, P. Thành Công, Q. Ba Đình | 00034 | P203 B5 TT Thành Công",
                "Tổ 9, Quán Thánh - Ba Đình | 00013 |"
            })
    void streets_that_sound_like_type_words_are_no_hamlets_and_no_communes(String text, String code, String line) {
        Address address = READER.read(text);
        assertThat(address.communeCode()).isEqualTo(code);
        assertThat(address.line()).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Chương Dương, Hà Nội | 2024 | 00067",
                "Xã Chương Dương, Hà Nội | 2025 | 10237",
                "Xã Thanh Xuân, Hà Nội | 2024 | 00433",
                "Phường Thanh Xuân, Hà Nội | 2025 | 00367",
                "Phường Trần Phú, Hà Nội | 2024 | 00334"
            })
    void without_a_district_the_kind_of_the_commune_tells_false_friends_apart(String text, String scheme, String code) {
        Address address = READER.read(text);
        assertThat(address.scheme().code()).isEqualTo(scheme);
        assertThat(address.communeCode()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xã Hòa Xá, Huyện Ý Yên, Tỉnh Nam Định",
                "Phường Hà Đông, Thành phố Nam Định, Nam Định",
                "Xã Hòa Xá, Huyện Ý Yên",
                "Xã Phúc Lâm tỉnh Lâm Đồng"
            })
    void a_namesake_in_another_province_is_no_commune_of_ha_noi(String text) {
        Address address = READER.read(text);
        assertThat(address.candidates()).isEmpty();
        assertThat(address.scheme()).isEqualTo(Address.Scheme.UNKNOWN);
    }

    @Test
    void an_address_written_before_two_tiers_or_called_former_means_the_former_commune() {
        Address.Scheme before = Address.Scheme.on(LocalDate.of(2025, 6, 30));
        assertThat(READER.read("Xã Bát Tràng, Hà Nội", before).communeCode()).isEqualTo("00583");
        assertThat(READER.read("Xã Bát Tràng, Hà Nội", Address.Scheme.on(LocalDate.of(2025, 7, 1)))
                        .communeCode())
                .isEqualTo("00577");
        assertThat(READER.read("Số 5, ngõ 3, Xã Bát Tràng, Hà Nội", before).line())
                .isEqualTo("Số 5, ngõ 3");
        assertThat(READER.place("Số 6, ngõ 3, Xã Bát Tràng, Hà Nội", before).communeCode())
                .isEqualTo("00583");
        assertThat(READER.read("Xã Bát Tràng, Hà Nội").communeCode()).isEqualTo("00577");
        assertThat(READER.read("Xã Bát Tràng (cũ), Hà Nội").communeCode()).isEqualTo("00583");
        assertThat(READER.read("Phường Hoàn Kiếm, Hà Nội", before).scheme()).isEqualTo(Address.Scheme.SINCE_2025);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SN 77, Ng. 365, Tây Sơn, tổ 3, P. Trúc Bạch, HN | Số 77, Ngõ 365, Tây Sơn, Tổ dân phố 3",
                "Số nhà 5, xóm 2, Xã Bát Tràng, Hà Nội | Số 5, Xóm 2",
                "12 Đ. Lê Lợi, TX Sơn Tây, HN | 12 Đường Lê Lợi"
            })
    void the_standard_form_writes_words_out(String text, String start) {
        assertThat(READER.standardForm(READER.read(text), "Phường Ba Đình"))
                .isEqualTo(start + ", Phường Ba Đình, Thành phố Hà Nội");
    }
}
