package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactFactsTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {
                "null,MISSING",
                "0912345678,MOBILE",
                "02438234567,LANDLINE",
                "+84912345678,SPELLED",
                "84912345678,SPELLED",
                "0084 912 345 678,SPELLED",
                "0912.345.678,SPELLED",
                "912345678,SPELLED",
                "0000000000,DUMMY",
                "0912 345 67,BAD",
                "0112345678,BAD",
                "8412345,BAD"
            })
    void the_form_of_a_telephone_number_is_told(String phone, ContactFacts.Phone expected) {
        assertThat(ContactFacts.phone(phone)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "+84912345678,0912345678",
        "0912 345 678,0912345678",
        "912345678,0912345678",
        "(024) 3823.4567,02438234567",
        "0845678901,0845678901"
    })
    void a_number_is_written_as_it_is_dialled_within_the_country(String phone, String dialled) {
        assertThat(ContactFacts.normal(phone)).isEqualTo(dialled);
    }

    @ParameterizedTest
    @CsvSource({"DN4010123456789,CARD15", "0123456789,NUMBER10", "DN401012345678,BAD", "dn4010123456789,BAD"})
    void the_form_of_a_card_is_told(String card, ContactFacts.Card expected) {
        assertThat(ContactFacts.card(card)).isEqualTo(expected);
    }
}
