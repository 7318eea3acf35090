package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososach.records.AdministrativeField;
import vn.hososach.refusal.Refusal;

class FieldTextTest {

    @ParameterizedTest
    @CsvSource({
        "12/4/1984, 1984-04-12, 12/04/1984",
        "4/1984, 1984-04, tháng 04/1984",
        "tháng 04/1984, 1984-04, tháng 04/1984",
        "1984, 1984, 1984"
    })
    void a_birth_date_is_kept_as_precisely_as_it_is_known(String typed, String stored, String shown) {
        assertThat(FieldText.value(AdministrativeField.BIRTH_DATE, typed)).isEqualTo(stored);
        assertThat(FieldText.typed(AdministrativeField.BIRTH_DATE, stored)).isEqualTo(shown);
        assertThat(FieldText.value(AdministrativeField.BIRTH_DATE, shown)).isEqualTo(stored);
    }

    @Test
    void the_day_of_issue_of_a_paper_is_known_to_the_day() {
        assertThatThrownBy(() -> FieldText.value(AdministrativeField.ID_ISSUE_DATE, "4/1984"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> FieldText.value(AdministrativeField.BIRTH_DATE, "13/1984"))
                .isInstanceOf(Refusal.class);
    }
}
