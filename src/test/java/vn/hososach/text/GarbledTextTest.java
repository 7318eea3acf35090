package vn.hososach.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One field whose encoding was lost or in which keys were left; the field as a whole is the evidence. */
class GarbledTextTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/text/garbled.cases.csv", numLinesToSkip = 1)
    void a_field_that_becomes_vietnamese_as_a_whole_is_read(String written, String meant) {
        assertThat(GarbledText.meant(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lê Hoàng Anh",
                "Nguyễn Thị Kim Oanh",
                "Trần Thúy Vy",
                "Lê Mi Li",
                "Lý Mỹ Ly",
                "Nguyen Van Duc",
                "Giàng A Sử",
                "Y Bhiêm",
                "John Smith",
                "H'Hen Niê",
                "SN 12, ng. 5, Phường Ba Đình, TP. Hà Nội",
                "P203 B5 TT Thành Công",
                ""
            })
    void what_can_be_read_is_left_alone_and_so_is_what_cannot_in_any_way(String text) {
        assertThat(GarbledText.meant(text)).isEmpty();
    }
}
