package vn.hososach.duplicates.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososach.duplicates.internal.GroupGuard.Verdict;
import vn.hososach.duplicates.internal.Grouping.Apart;

/** How pairs become groups; the guard is a short stand-in for the table, which has cases of its own. */
class GroupingTest {

    private final GroupGuard guard = new GroupGuard(facts -> {
        boolean twins = facts.givenName().equals("OTHER") && facts.birthDate().equals("SAME");
        boolean apart =
                facts.register().equals("OTHER") || twins && !facts.basis().equals("NUMBER");
        return new Verdict(!apart, twins && !apart ? "TWIN" : "NONE");
    });

    private final Candidate hoa = person(1, "nguyen thi hoa", "1984-04-12", null);
    private final Candidate hoaAgain = person(2, "nguyen thi hoa", "1984-04-12", null);
    private final Candidate hoaOnceMore = person(3, "nguyen thi hoa", null, null);
    private final Candidate hue = person(4, "nguyen thi hue", "1984-04-12", null);

    @Test
    void pairs_that_touch_become_one_group_with_the_rules_of_all() {
        assertThat(groups(pair(hoa, hoaAgain, "K14"), pair(hoaAgain, hoaOnceMore, "K15")))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.key()).isEqualTo("1,2,3");
                    assertThat(group.rules()).containsExactly("K14", "K15");
                    assertThat(group.warnings()).isEmpty();
                });
    }

    @Test
    void twins_are_not_grouped_by_a_shared_card() {
        assertThat(groups(pair(hoa, hue, "K15"))).isEmpty();
    }

    @Test
    void twins_who_share_a_number_are_grouped_with_a_warning() {
        assertThat(groups(pair(hoa, hue, "K14"))).singleElement().satisfies(group -> assertThat(group.warnings())
                .containsExactly("TWIN"));
    }

    @Test
    void a_third_record_does_not_chain_twins_together() {
        assertThat(groups(pair(hoa, hoaOnceMore, "K14"), pair(hoaOnceMore, hue, "K15")))
                .singleElement()
                .satisfies(group -> assertThat(group.key()).isEqualTo("1,3"));
    }

    @Test
    void records_of_two_residents_never_meet_in_one_group() {
        Candidate first = person(5, "le van an", null, "001080000001");
        Candidate second = person(6, "le van an", null, "001080000002");
        Candidate between = person(7, "le van an", null, null);

        assertThat(groups(pair(first, between, "K15"), pair(between, second, "K15")))
                .singleElement()
                .satisfies(group -> assertThat(group.key()).isEqualTo("5,7"));
    }

    @Test
    void records_kept_apart_are_not_brought_together_by_a_third_one() {
        Set<Apart> apart = Set.of(Apart.of(3, 1));
        assertThat(new Grouping(guard, apart)
                        .groups(List.of(pair(hoa, hoaAgain, "K14"), pair(hoaAgain, hoaOnceMore, "K15"))))
                .singleElement()
                .satisfies(group -> assertThat(group.key()).isEqualTo("1,2"));
    }

    @Test
    void a_group_across_communes_names_both_and_has_its_case_in_the_first() {
        Candidate here = new Candidate(8, "00508", null, null, null, "le van an", null, null, false);
        Candidate there = new Candidate(9, "00004", null, null, null, "le van an", null, null, false);
        assertThat(groups(pair(here, there, "K14"))).singleElement().satisfies(group -> assertThat(group.communes())
                .containsExactly("00004", "00508"));
    }

    @Test
    void the_order_in_which_pairs_come_does_not_matter() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            List<Candidate> people = new ArrayList<>();
            for (long id = 1; id <= 12; id++) {
                people.add(person(
                        id,
                        "le van " + (char) ('a' + random.nextInt(2)),
                        random.nextBoolean() ? "1990-01-02" : null,
                        random.nextInt(3) == 0 ? "00108000000" + random.nextInt(3) : null));
            }
            List<CandidatePair> pairs = new ArrayList<>();
            for (int i = 0; i < 14; i++) {
                int a = random.nextInt(11);
                int b = a + 1 + random.nextInt(11 - a);
                pairs.add(pair(people.get(a), people.get(b), "K1" + (4 + random.nextInt(3))));
            }
            List<FoundGroup> found = new Grouping(guard, Set.of()).groups(pairs);
            java.util.Collections.shuffle(pairs, random);
            assertThat(new Grouping(guard, Set.of()).groups(pairs)).isEqualTo(found);
            assertThat(found)
                    .allSatisfy(group -> assertThat(residents(group, people)).isLessThanOrEqualTo(1));
        }
    }

    private static long residents(FoundGroup group, List<Candidate> people) {
        return people.stream()
                .filter(p -> group.members().containsKey(p.id()) && p.register() != null)
                .map(Candidate::register)
                .distinct()
                .count();
    }

    private List<FoundGroup> groups(CandidatePair... pairs) {
        return new Grouping(guard, Set.of()).groups(List.of(pairs));
    }

    private static CandidatePair pair(Candidate a, Candidate b, String... rules) {
        return new CandidatePair(a, b, Set.of(rules), 0);
    }

    private static Candidate person(long id, String name, @Nullable String birth, @Nullable String register) {
        return new Candidate(id, "00004", null, null, register, name, birth, "2", false);
    }
}
