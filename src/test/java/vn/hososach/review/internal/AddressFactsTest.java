package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hososach.review.internal.Subjects.living;
import static vn.hososach.review.internal.Subjects.of;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.CommuneCode;

class AddressFactsTest {

    private final AddressReader reader = new AddressReader();

    private static Address old(String code, String... candidates) {
        return new Address(
                "Số 1",
                null,
                "Xã cũ",
                null,
                "Thành phố Hà Nội",
                Address.Scheme.BEFORE_2025,
                code,
                List.of(candidates).stream().map(CommuneCode::new).toList(),
                null,
                false);
    }

    @Test
    void an_old_unit_with_one_successor_converts_by_itself() {
        Subject subject = of(living("00004", old("00001", "00004"), "00001"), null);
        assertThat(AddressFacts.of(subject))
                .containsExactly(
                        AddressFacts.State.OLD,
                        AddressFacts.Conversion.ONE,
                        AddressFacts.VsRegister.NOT_CHECKED,
                        AddressFacts.CodeVsName.SAME);
    }

    @Test
    void a_split_unit_needs_the_register_or_a_person() {
        Address split = old("00001", "00004", "00008");
        assertThat(AddressFacts.of(of(living("00004", split, null), null))[1])
                .isEqualTo(AddressFacts.Conversion.SEVERAL);
        Subject registered = of(living("00004", split, null), living("00008", null, null));
        assertThat(AddressFacts.of(registered)[1]).isEqualTo(AddressFacts.Conversion.BY_REGISTER);
        assertThat(AddressFacts.target(registered, split)).contains(new CommuneCode("00008"));
        Subject elsewhere = of(living("00004", split, null), living("00025", null, null));
        assertThat(AddressFacts.of(elsewhere)[1]).isEqualTo(AddressFacts.Conversion.SEVERAL);
        assertThat(AddressFacts.of(elsewhere)[2]).isEqualTo(AddressFacts.VsRegister.ELSEWHERE);
    }

    @Test
    void a_code_of_another_unit_than_the_named_one_is_noticed() {
        assertThat(AddressFacts.of(of(living("00004", old("00001", "00004"), "00577"), null))[3])
                .isEqualTo(AddressFacts.CodeVsName.DIFFERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Số 146 Cổ Bi, Phường Ba Đình, Thành phố Hà Nội | CURRENT",
                "Số 3, Phường Trúc Bạch, Quận Ba Đình, Thành phố Hà Nội | OLD",
                "Số 3, phố Lạ, tỉnh Cà Mau | UNPLACED"
            })
    void an_address_is_placed_in_time(String text, AddressFacts.State expected) {
        assertThat(AddressFacts.of(of(living("00004", reader.read(text), null), null))[0])
                .isEqualTo(expected);
    }

    @Test
    void no_address_is_missing_and_nothing_else() {
        assertThat(AddressFacts.of(of(living("00004", null, "00004"), null))[0]).isEqualTo(AddressFacts.State.MISSING);
    }
}
