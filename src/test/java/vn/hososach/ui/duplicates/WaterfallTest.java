package vn.hososach.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososach.matching.Explanation;
import vn.hososach.matching.MatchField;

class WaterfallTest {

    private static final Explanation WHY = new Explanation(
            -16.1,
            List.of(new Explanation.Step(MatchField.NAME, 11, 12.1), new Explanation.Step(MatchField.SEX, 0, -5.2)),
            1.0,
            -8.2,
            false);

    @Test
    void each_field_has_a_row_with_what_was_found_and_its_bits() {
        assertThat(texts(new Waterfall("A và B", WHY, -8.2)))
                .containsExactly(
                        "Ban đầu hai hồ sơ bất kỳ −16,1",
                        "Họ và tên giống hẳn +12,1",
                        "Giới tính khác −5,2",
                        "Độ hiếm của tên tên ít gặp +1,0",
                        "Tổng nhiều khả năng khác người −8,2");
    }

    @Test
    void what_the_other_candidates_take_away_has_a_row_of_its_own() {
        assertThat(texts(new Waterfall("A và B", WHY, -10.2)))
                .contains(
                        "Cả nhóm và ứng viên khác so với các hồ sơ khác −2,0", "Tổng nhiều khả năng khác người −10,2");
    }

    private static List<String> texts(Waterfall waterfall) {
        NativeTable table = (NativeTable) waterfall.getChildren().findFirst().orElseThrow();
        return table.getBodies().get(0).getRows().stream()
                .map(WaterfallTest::text)
                .toList();
    }

    private static String text(NativeTableRow row) {
        return row.getElement()
                .getChildren()
                .map(cell -> cell.getTextRecursively())
                .filter(text -> !text.isBlank())
                .reduce((a, b) -> a + " " + b)
                .orElse("");
    }
}
