package vn.hososach.intake.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeopleIndexTest {

    private final PeopleIndex index = new PeopleIndex(0);

    @Test
    void a_key_is_found_in_every_commune_that_has_it_and_no_other() {
        for (int person = 0; person < 100_000; person++) {
            index.put(RowHash.of("person " + person), person % 126);
        }
        index.put(RowHash.of("shared"), 3);
        index.put(RowHash.of("shared"), 125);
        index.put(RowHash.of("shared"), 3);
        index.put(RowHash.of("shared too"), 125);
        index.put(RowHash.of("shared too"), 3);
        index.put(RowHash.of("shared too"), 7);
        assertThat(found("person 777")).isEqualTo("{" + 777 % 126 + "}");
        assertThat(found("shared")).isEqualTo("{3, 125}");
        assertThat(found("shared too")).isEqualTo("{3, 7, 125}");
        assertThat(found("nobody")).isEqualTo("{}");
    }

    @Test
    void a_row_of_a_copy_is_taken_apart_as_it_was_put_together() {
        CopyBuffer row = new CopyBuffer(8);
        String[] fields = {"a\tb", null, "", "\\N", "Nguyễn\nVăn\r", "\\", null, "x", "y"};
        for (String field : fields) {
            row.add(field);
        }
        row.end();
        assertThat(CopyFields.of(row.drain())).containsExactly(fields);
    }

    private String found(String key) {
        return index.of(RowHash.of(key)).toString();
    }
}
