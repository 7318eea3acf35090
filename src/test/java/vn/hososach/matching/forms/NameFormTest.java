package vn.hososach.matching.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

    @ParameterizedTest
    @CsvSource({
        "Nguyeenx Gia Duy, nguyễn gia duy",
        "Lê Huwux Hùng, lê hữu hùng",
        "Lê Đức Dduwcs, lê đức đức",
        "HOANGF  VAWN BINHF, hoàng văn bình",
        "Nguye64n Va8n Nha65t, nguyễn văn nhật",
        "D9a2o Thi5 Ho62ng Lie6n, đào thị hồng liên",
        "Traanf Thij Hoaf, trần thị hoà",
        "Trần Thị Duowng, trần thị dương",
        "Nguyễn Thị Oanh, nguyễn thị oanh",
        "Phạm Xuân Sơn, phạm xuân sơn"
    })
    void keys_of_telex_and_vni_are_undone(String typed, String meant) {
        NameBook names = new NameBook();
        assertThat(names.idOf(typed)).isEqualTo(names.idOf(meant));
    }

    @ParameterizedTest
    @CsvSource({"Nguyá»…n HÃ¹ng, nguyễn hùng", "Pháº¡m Thá»‹ Hoa, phạm thị hoa", "CÃ´ng Äáº¡t, công đạt"})
    void bytes_read_as_western_text_are_read_again(String misread, String meant) {
        assertThat(String.join(" ", NameForm.of(misread).syllables())).isEqualTo(meant);
    }

    @Test
    void form_of_unicode_case_and_place_of_tone_make_no_other_name() {
        NameBook names = new NameBook();
        int name = names.idOf("Nguyễn Thị Thúy Hòa");
        assertThat(names.idOf("  NGUYỄN THỊ  THUÝ HOÀ")).isEqualTo(name);
        assertThat(names.idOf(Normalizer.normalize("nguyễn thị thúy hòa", Normalizer.Form.NFD)))
                .isEqualTo(name);
        assertThat(names.idOf("Nguyễn Thị Thủy Hòa")).isNotEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CB Phạm Hà Trang", "CON BÀ Phạm Hà Trang", "con bà Phạm Hà Trang", "Trẻ con bà Phạm Hà Trang"})
    void a_newborns_placeholder_names_the_mother_only(String placeholder) {
        NameForm form = NameForm.of(placeholder);
        assertThat(form.syllables()).isEmpty();
        assertThat(form.mother()).isEqualTo("phạm hà trang");
    }

    @ParameterizedTest
    @CsvSource({"Lê Bảo Hằng (Tít), lê bảo hằng", "Lê Bảo Hằng tức Tít, lê bảo hằng", "Lê Bảo Hằng - Tít, lê bảo hằng"})
    void a_pet_name_beside_the_name_is_dropped(String written, String meant) {
        assertThat(String.join(" ", NameForm.of(written).syllables())).isEqualTo(meant);
    }

    @Test
    void of_a_pet_name_in_place_of_the_name_only_the_family_name_counts() {
        NameForm form = NameForm.of("Trần Bé Tôm");
        assertThat(form.givenKnown()).isFalse();
        assertThat(form.syllables()).containsExactly("trần");
    }
}
