package vn.hososach.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeyLinesTest {

    @Test
    void a_key_is_known_by_the_line_where_it_stood_first() {
        KeyLines keys = new KeyLines();
        for (int line = 1; line <= 100_000; line++) {
            assertThat(keys.put(RowHash.of("HS" + line), line)).isZero();
        }
        assertThat(keys.put(RowHash.of("HS777"), 100_001)).isEqualTo(777);
        assertThat(keys.put(RowHash.of("HS777"), 100_002)).isEqualTo(777);
    }

    @Test
    void the_hash_of_a_row_knows_where_its_fields_end() {
        assertThat(new RowHash().add("ab").add("c").bytes())
                .isNotEqualTo(new RowHash().add("a").add("bc").bytes());
        assertThat(new RowHash().add("").add("a").bytes())
                .isNotEqualTo(new RowHash().add("a").add("").bytes());
        assertThat(new RowHash().add("Nguyễn").bytes())
                .isEqualTo(new RowHash().add("Nguyễn").bytes())
                .hasSize(16);
    }
}
