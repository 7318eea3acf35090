package vn.hososach.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Units past and present in the ways they are written. What is expected comes from the tables of the resolutions, key
 * (district, type, name), and not from the reader.
 */
class AddressCasesTest {

    private static final AddressReader READER = new AddressReader();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/territory/address.cases.csv", numLinesToSkip = 1)
    void the_unit_its_time_and_the_communes_that_received_its_people_are_found(
            String kind, String text, String scheme, String code, String candidates, String hamlet) {
        Address address = READER.read(text);
        assertThat(address.candidates().stream().map(CommuneCode::value))
                .as("candidates")
                .containsExactlyInAnyOrder(candidates.split(" "));
        assertThat(address.scheme().code()).as("scheme").isEqualTo(scheme);
        assertThat(address.communeCode()).as("code").isEqualTo(code);
        boolean capitals = text.equals(text.toUpperCase(java.util.Locale.ROOT));
        assertThat(address.hamlet()).as("hamlet").isEqualTo(hamlet == null || capitals ? address.hamlet() : hamlet);
        assertThat(Arrays.asList("2024", "2025")).contains(address.scheme().code());
    }
}
