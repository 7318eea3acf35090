package vn.hososach.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hososach.reporting.internal.FiguresJson;

class FiguresJsonTest {

    private static final String FROZEN =
            "{\"kpis\":{\"records\":2924,\"share\":76.50},\"lines\":[{\"name\":\"Thôn Chợ\"},null]}";

    @Test
    void the_hash_holds_whatever_order_and_spacing_the_database_gives() {
        String stored =
                "{ \"lines\": [{\"name\": \"Thôn Chợ\"}, null], \"kpis\": {\"share\": 76.5, \"records\": 2924} }";
        assertThat(FiguresJson.hash(stored)).isEqualTo(FiguresJson.hash(FROZEN));
    }

    @Test
    void a_figure_altered_by_hand_changes_the_hash() {
        assertThat(FiguresJson.hash(FROZEN.replace("2924", "2925"))).isNotEqualTo(FiguresJson.hash(FROZEN));
    }

    @Test
    void a_line_moved_to_another_place_changes_the_hash() {
        assertThat(FiguresJson.hash("[1,2]")).isNotEqualTo(FiguresJson.hash("[2,1]"));
    }
}
