package vn.hososach.ui.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hososach.ui.frame.Differences.Piece;

class DifferencesTest {

    @Test
    void equal_values_have_no_marked_letter() {
        assertThat(Differences.of("Nguyễn Thị Hoa", "Nguyễn Thị Hoa"))
                .containsExactly(new Piece("Nguyễn Thị Hoa", false));
    }

    @Test
    void only_the_differing_letter_is_marked() {
        assertThat(marked("001184012347", "001184012357")).containsExactly("4");
        assertThat(marked("Nguyễn Thị Hòa", "Nguyễn Thị Hoa")).containsExactly("ò");
    }

    @Test
    void swapped_day_and_month_are_marked() {
        assertThat(shown("04/12/1984", "12/04/1984")).isEqualTo("[04/12]/1984");
    }

    @Test
    void a_year_or_a_day_is_marked_as_a_whole() {
        assertThat(shown("07/10/1981", "07/02/1988")).isEqualTo("07/[10/1981]");
    }

    @Test
    void a_syllable_only_one_address_has_is_marked_as_a_whole() {
        assertThat(shown("Số 108 phố Lê Lợi, Tổ dân phố 2", "Số 108 phố Lê Lợi, Tổ 2"))
                .isEqualTo("Số 108 phố Lê Lợi, Tổ [dân phố] 2");
        assertThat(shown("Số 63, Thôn Giữa", "Số 142, Thôn Giữa")).isEqualTo("Số [63], Thôn Giữa");
    }

    @Test
    void another_address_shares_no_chance_letters() {
        assertThat(shown("Thôn Tiền Phong, Xã Bát Tràng", "Tổ 2, P. Thạch Bàn"))
                .isEqualTo("[Thôn Tiền Phong, Xã Bát Tràng]");
    }

    @Test
    void the_same_letter_in_composed_and_decomposed_form_does_not_differ() {
        String decomposed = Normalizer.normalize("Đặng Hữu Phước", Normalizer.Form.NFD);
        assertThat(marked(decomposed, "Đặng Hữu Phước")).isEmpty();
    }

    @Test
    void a_single_chance_letter_amid_differences_is_marked_too() {
        assertThat(Differences.of("abXcd", "12X34")).containsExactly(new Piece("abXcd", true));
    }

    @Test
    void the_pieces_together_are_the_value() {
        String joined = Differences.of("Trần Văn Nam", "Tran Nam").stream()
                .map(Piece::text)
                .collect(Collectors.joining());
        assertThat(joined).isEqualTo("Trần Văn Nam");
    }

    @Test
    void an_empty_value_has_no_pieces() {
        assertThat(Differences.of("", "x")).isEmpty();
    }

    private static String shown(String value, String other) {
        return Differences.of(value, other).stream()
                .map(piece -> piece.differs() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    private static List<String> marked(String value, String other) {
        return Differences.of(value, other).stream()
                .filter(Piece::differs)
                .map(Piece::text)
                .toList();
    }
}
