package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hososach.review.internal.Subjects.of;
import static vn.hososach.review.internal.Subjects.person;
import static vn.hososach.review.internal.Subjects.registered;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososach.review.internal.NameFacts.Case;
import vn.hososach.review.internal.NameFacts.Form;
import vn.hososach.review.internal.NameFacts.State;
import vn.hososach.review.internal.NameFacts.VsRegister;
import vn.hososach.text.VietnameseText;

class NameFactsTest {

    private static final List<String> NAMES = List.of(
            "Nguyễn Thị Hà",
            "Lã Thị Duyên",
            "Doãn Huyền Nhi",
            "Bế Văn Dũng",
            "Đào Phương Anh",
            "Trần Thuỳ Linh",
            "Phạm Gia Hoà",
            "Vũ Đức Thịnh",
            "Hoàng Quý Phước",
            "Ngô Thúy Oanh");

    private static Enum<?>[] facts(String name, String registered) {
        Subject.Person register =
                registered == null ? null : registered(registered, "1990-02-03", "2", "001190123457", null);
        return NameFacts.of(of(person(name, "1990-02-03", "2", null), register));
    }

    @Test
    void capitals_decomposed_letters_and_blanks_are_no_difference_to_the_register() {
        for (String name : NAMES) {
            for (String written : List.of(
                    name,
                    name.toUpperCase(Locale.ROOT),
                    name.toLowerCase(Locale.ROOT),
                    Normalizer.normalize(name, Normalizer.Form.NFD),
                    "  " + name.replace(" ", "  ") + " ")) {
                Enum<?>[] facts = facts(written, name);
                assertThat(facts[0]).as(written).isEqualTo(State.OK);
                assertThat(facts[3]).as(written).isEqualTo(VsRegister.SAME);
            }
            assertThat(facts(name, name)).contains(Form.CLEAN, Case.STANDARD);
            assertThat(facts(name.toUpperCase(Locale.ROOT), name)[2]).isEqualTo(Case.NOT_STANDARD);
            assertThat(facts(" " + name, name)[1]).isEqualTo(Form.UNCLEAN);
        }
    }

    @Test
    void a_name_without_its_marks_is_told_from_one_with_others() {
        for (String name : NAMES) {
            assertThat(facts(VietnameseText.nameKey(name), name)[3]).isEqualTo(VsRegister.NO_MARKS);
        }
        assertThat(facts("Trần Mạnh Hùng", "Trần Mạnh Hưng")[3]).isEqualTo(VsRegister.OTHER_MARKS);
        assertThat(facts("Trần Thuỳ Linh", "Trần Thùy Linh")[3]).isEqualTo(VsRegister.TONE_PLACE);
        assertThat(facts("Trần Thu Ly", "Trần Thu Li")[3]).isEqualTo(VsRegister.DIFFERENT);
        assertThat(facts("Trần Thu Ly", null)[3]).isEqualTo(VsRegister.NO_REGISTER);
    }

    @ParameterizedTest
    @CsvSource({
        "Trần Thị Mĩ Quí, Trần Thị Mỹ Quý, IY",
        "Lí Thị Hà, Lý Thị Hà, IY",
        "Trần Thúy Vy, Trần Thúy Vi, DIFFERENT",
        "Trần Thu Thuý, Trần Thu Thúi, DIFFERENT"
    })
    void i_and_y_are_one_sound_only_where_they_are_written_for_one(String name, String register, VsRegister expected) {
        assertThat(facts(name, register)[3]).isEqualTo(expected);
    }

    @Test
    void text_read_in_the_wrong_encoding_is_recognised_whatever_the_name() {
        for (String name : NAMES) {
            String broken = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            assertThat(facts(broken, null)[0]).as(broken).isEqualTo(State.ENCODING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TrÇn ThÞ Hång", "Traàn Thò Hoàng", "Nguyeenx Vawn An", "NguyÔn V¨n §øc"})
    void lost_encodings_and_telex_keys_are_recognised_without_a_register(String name) {
        assertThat(facts(name, null)[0]).isEqualTo(State.ENCODING);
    }

    @Test
    void digits_of_vni_keys_stay_a_fault_of_their_own() {
        assertThat(facts("Nguye64n Va8n An", null)[0]).isEqualTo(State.SYMBOLS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CB Mai Minh Hường", "Con bà Hà", "Bé trai", "bé Nguyễn Thị Hà", "Em bé", "Trẻ sơ sinh"})
    void a_stand_in_for_a_newborn_is_no_name(String name) {
        assertThat(facts(name, null)[0]).isEqualTo(State.PLACEHOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bế Quang Khang", "BẾ TUỆ LINH", "Lê Bé Mì", "Conan Trần", "LÃ THỊ DUYÊN", "H'Hen Niê"})
    void a_family_name_that_looks_like_a_stand_in_is_a_name(String name) {
        assertThat(facts(name, null)[0]).isEqualTo(State.OK);
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Văn 2,SYMBOLS", "Phan Thu Hien (Tho),SYMBOLS", "Hà,ONE_WORD", "' ',MISSING"})
    void what_is_no_full_name_is_told_apart(String name, State expected) {
        assertThat(facts(name, null)[0]).isEqualTo(expected);
    }
}
