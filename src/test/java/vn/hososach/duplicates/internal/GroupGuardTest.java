package vn.hososach.duplicates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.hososach.HssTest;
import vn.hososach.decision.DecisionTables;

@HssTest
class GroupGuardTest {

    @Autowired
    DecisionTables tables;

    @ParameterizedTest(name = "{0}: {1} {2} {3} {4} {5} {6} {7}")
    @CsvFileSource(resources = "/decisions/group-guard.cases.csv", numLinesToSkip = 1)
    void the_table_decides_as_its_cases_say(
            String rule,
            String basis,
            String register,
            String numbers,
            String givenName,
            String birthDate,
            String sex,
            String twinRegistered,
            String verdict,
            String warning) {
        PairFacts facts = new PairFacts(basis, register, numbers, givenName, birthDate, sex, twinRegistered);
        List<Map<String, Object>> rows = tables.evaluate(GroupGuard.TABLE, facts.inputs());
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("verdict", verdict);
        expected.put("warning", warning);
        assertThat(rows).as(rule).containsExactly(expected);
    }

    @Test
    void two_records_become_facts() {
        Candidate a =
                new Candidate(1, "00004", "001184000001", null, "001184000001", "le thi hoa", "1984-04-12", "2", false);
        Candidate b = new Candidate(2, "00004", "001184000002", null, null, "le thi hue", "1984", "2", true);

        assertThat(PairFacts.of(a, b, Set.of("K15", "K16")))
                .isEqualTo(new PairFacts("CARD", "UNKNOWN", "TWO_VALID", "OTHER", "UNKNOWN", "SAME", "NO"));
    }

    @Test
    void two_of_a_household_born_on_one_day_and_called_otherwise_could_be_twins() {
        Candidate a = new Candidate(1, "00004", null, null, "001184000001", "le thi hoa", "1984-04-12", "2", false);
        Candidate b = new Candidate(2, "00004", null, null, null, "le thi hue", "1984-04-12", "2", true);
        Candidate sameName = new Candidate(3, "00004", null, null, null, "le thi hoa", "1984-04-12", "2", true);

        assertThat(PairFacts.of(a, b, Set.of("K15")).twinRegistered()).isEqualTo("YES");
        assertThat(PairFacts.of(a, sameName, Set.of("K15")).twinRegistered()).isEqualTo("NO");
    }
}
