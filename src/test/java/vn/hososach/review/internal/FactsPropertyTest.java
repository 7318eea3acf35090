package vn.hososach.review.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a record, the facts are drawn, and each is one of the values its table knows. */
class FactsPropertyTest {

    private static final int SUBJECTS = 5_000;

    private final Bounds bounds = InForce.bounds();
    private final Limits limits = InForce.limits();

    private Map<QualityTable, Enum<?>[]> facts(Subject s) {
        Map<QualityTable, Enum<?>[]> facts = new EnumMap<>(QualityTable.class);
        facts.put(QualityTable.IDENTITY, IdentityFacts.of(s));
        facts.put(QualityTable.PAPERS, PaperFacts.of(s));
        facts.put(QualityTable.NAME, NameFacts.of(s));
        facts.put(QualityTable.BIRTH, BirthFacts.of(s, limits));
        facts.put(QualityTable.CODES, CodeFacts.of(s));
        facts.put(QualityTable.ADDRESS, AddressFacts.of(s));
        facts.put(QualityTable.ADDRESS_FORM, AddressFormFacts.of(s));
        facts.put(QualityTable.INSURANCE, CardFacts.of(s, bounds));
        facts.put(QualityTable.CONTACT, ContactFacts.of(s, bounds));
        facts.put(QualityTable.HOUSEHOLD, HouseholdFacts.of(s, bounds));
        facts.put(QualityTable.LIFE_STATUS, LifeFacts.of(s, bounds));
        facts.put(QualityTable.RECORD_PAIRS, PairFacts.of(s));
        facts.put(QualityTable.CUSTODY, CustodyFacts.of(s));
        if (s.background().health() != null) {
            facts.put(QualityTable.VITALS, VitalFacts.values(s, s.background().health(), limits, bounds));
            facts.put(
                    QualityTable.VITALS_DATE, VitalFacts.dates(s, s.background().health(), bounds));
        }
        HealthEvent before = null;
        for (HealthEvent event : s.background().events()) {
            facts.put(QualityTable.GROWTH, GrowthFacts.of(s, event, before, limits, bounds));
            facts.put(QualityTable.VACCINATION, DoseFacts.of(s, event, before, true, bounds));
            facts.put(QualityTable.VISIT, VisitFacts.of(s, event, before, bounds));
            facts.put(QualityTable.REPRODUCTIVE, ReproductiveFacts.of(s, event, bounds));
            before = event;
        }
        return facts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_subject_has_one_known_value_of_every_fact_and_always_the_same(long seed) {
        RandomSubjects subjects = new RandomSubjects(seed);
        for (int i = 0; i < SUBJECTS; i++) {
            Subject subject = subjects.next();
            Map<QualityTable, Enum<?>[]> again = facts(subject);
            facts(subject).forEach((table, drawn) -> {
                assertThat(drawn).as(table.key()).hasSameSizeAs(table.inputs());
                for (int k = 0; k < drawn.length; k++) {
                    assertThat(table.inputs().get(k).set().contains(drawn[k]))
                            .as(table.key() + " " + table.inputs().get(k).name() + " of " + subject)
                            .isTrue();
                }
                assertThat(drawn).isEqualTo(again.get(table));
            });
            for (BlockFacts.Block block : BlockFacts.Block.values()) {
                assertThat(BlockFacts.answered(subject, block, bounds)).isNotNull();
            }
        }
    }

    @Test
    void noise_reaches_nearly_every_value_of_the_sets() {
        Map<QualityTable, Set<Enum<?>>> seen = new EnumMap<>(QualityTable.class);
        RandomSubjects subjects = new RandomSubjects(4);
        for (int i = 0; i < 2 * SUBJECTS; i++) {
            facts(subjects.next()).forEach((table, drawn) -> seen.computeIfAbsent(table, t -> new HashSet<>())
                    .addAll(Arrays.asList(drawn)));
        }
        long known = seen.keySet().stream()
                .flatMap(table -> table.inputs().stream().map(Fact::set))
                .flatMap(List::stream)
                .distinct()
                .count();
        long reached = seen.values().stream().flatMap(Set::stream).distinct().count();
        assertThat(reached).as("of " + known).isGreaterThan(known * 3 / 4);
    }
}
