package vn.hososach.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "NGUYỄN THỊ HOA, Nguyễn Thị Hoa",
        "nguyễn  thị   hoa, Nguyễn Thị Hoa",
        "'  Trần Văn  Nam ', Trần Văn Nam",
        "ÐẶNG VĂN ÐỨC, Đặng Văn Đức",
        "h'mông y-blang, H'mông Y-Blang"
    })
    void a_name_is_stored_with_single_spaces_and_a_capital_per_syllable(String raw, String stored) {
        assertThat(VietnameseText.standardName(raw)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Hoa, nguyen thi hoa",
        "ĐẶNG ĐỨC, dang duc",
        "Quỳnh  Như, quynh nhu",
        "Trưởng Ưu Ớt, truong uu ot"
    })
    void the_key_has_no_marks_no_capitals_and_single_spaces(String name, String key) {
        assertThat(VietnameseText.nameKey(name)).isEqualTo(key);
        assertThat(VietnameseText.nameKey(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "Hoà, Hòa",
        "Thuý, Thúy",
        "KHOẺ, khỏe",
        "NGUYỄN VĂN A, Nguyễn Văn A",
        "Nguyen Van A, Nguyễn Văn A",
        "'Trần  Nam', Trần Nam"
    })
    void tone_place_case_spaces_and_missing_marks_are_spelling(String a, String b) {
        assertThat(VietnameseText.spellingOnlyDifference(a, b)).isTrue();
        assertThat(VietnameseText.spellingOnlyDifference(b, a)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Hùng, Hưng", "Vi, Vy", "Mi, My", "Li, Ly", "Hoa, Hoan", "Nguyễn Văn Tuấn, Nguyễn Văn Tuân"})
    void other_letters_or_other_marks_are_another_name(String a, String b) {
        assertThat(VietnameseText.spellingOnlyDifference(a, b)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nguyễn\u00A0Văn\u200B A", "Nguyễn\tVăn A", "\uFEFFNguyễn Văn A"})
    void invisible_characters_are_cleaned_away(String name) {
        assertThat(VietnameseText.clean(name)).isEqualTo("Nguyễn Văn A");
    }

    @ParameterizedTest
    @CsvSource({"Vǎn, Văn", "Dƣơng, Dương", "Ðức, Đức", "ðạt, đạt"})
    void letters_that_only_look_vietnamese_are_replaced(String raw, String clean) {
        assertThat(VietnameseText.clean(raw)).isEqualTo(clean);
        assertThat(VietnameseText.nameKey(raw)).isEqualTo(VietnameseText.nameKey(clean));
    }

    @ParameterizedTest
    @CsvSource({
        "hoà, hòa, true",
        "Nguỹên, Nguyễn, true",
        "quý, qúy, true",
        "Hùng, Hưng, false",
        "Tuấn, Tuân, false",
        "Đông, Đồng, false",
        "Ân, Ăn, false",
        "Dung, Dũng, false"
    })
    void the_exact_key_is_blind_to_the_place_of_the_tone_alone(String a, String b, boolean same) {
        assertThat(VietnameseText.nameExact(a).equals(VietnameseText.nameExact(b)))
                .isEqualTo(same);
        assertThat(VietnameseText.nameExact(Normalizer.normalize(a, Normalizer.Form.NFD)))
                .isEqualTo(VietnameseText.nameExact(a.toUpperCase(java.util.Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({"Nguyen Van An, false", "Đo, true", "LE THỊ, true", "abc-123, false"})
    void marks_are_seen_in_any_case(String name, boolean marks) {
        assertThat(VietnameseText.hasDiacritics(name)).isEqualTo(marks);
        assertThat(VietnameseText.hasDiacritics(Normalizer.normalize(name, Normalizer.Form.NFD)))
                .isEqualTo(marks);
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Van Đức, Nguyễn Văn Đức", "Nguyển Thị Hà, Nguyễn Thị Hà"})
    void marks_lost_in_one_syllable_or_mixed_up_are_no_mere_spelling(String a, String b) {
        assertThat(VietnameseText.spellingOnlyDifference(a, b)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Thanh  Hoa, Nguyễn, Thị Thanh, Hoa",
        "Lê Nam, Lê, '', Nam",
        "Nam, '', '', Nam",
        "'', '', '', ''"
    })
    void a_name_has_family_middle_and_given_parts(String name, String family, String middle, String given) {
        assertThat(NameParts.of(name)).isEqualTo(new NameParts(family, middle, given));
    }
}
