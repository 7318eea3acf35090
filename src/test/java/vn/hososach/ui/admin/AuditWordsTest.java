package vn.hososach.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditWordsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "24, '', 24 trường hành chính",
                "'birth_date,phone_mobile', Chuẩn hóa theo việc R-9, 'Ngày sinh, Điện thoại di động · Chuẩn hóa theo việc R-9'",
                "'', 9 fields, 9 trường",
                "'', 'SAME: đề nghị gộp', đề nghị gộp",
                "ACCEPTED 64, '', duyệt 64 đề nghị",
                "kept:birth_date, Có giấy tờ mới, Ngày sinh · Có giấy tờ mới",
                "'', 'Người nhà xác nhận: đã mất', 'Người nhà xác nhận: đã mất'",
                "'', '', ''"
            })
    void the_trail_speaks_in_words(String fields, String reason, String shown) {
        assertThat(AuditWords.what(fields, reason)).isEqualTo(shown);
    }
}
