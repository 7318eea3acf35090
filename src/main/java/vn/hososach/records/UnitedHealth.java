package vn.hososach.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Basic health of a person with several records: answers are united, never chosen. Where two records contradict each
 * other the value is hidden until somebody settles it in the record that stands for the person.
 *
 * @param contradictions names of the values that are hidden: blood_group_abo, chronic, allergy and so on
 */
public record UnitedHealth(BasicHealth health, List<String> contradictions) {

    public UnitedHealth {
        contradictions = List.copyOf(contradictions);
    }

    /**
     * What one record says.
     *
     * @param settled columns entered in this record after the others were linked to it: they settle a contradiction
     */
    public record Said(BasicHealth health, Set<String> settled) {

        public Said {
            settled = Set.copyOf(settled);
        }
    }

    /** Unites what the records say; the first one stands for the person. */
    public static UnitedHealth of(List<Said> records) {
        return new Uniting(records).result();
    }

    private static final class Uniting {
        private final List<Said> records;
        private final Said head;
        private final List<String> contradictions = new ArrayList<>();

        Uniting(List<Said> records) {
            this.records = records;
            this.head = records.get(0);
        }

        UnitedHealth result() {
            BasicHealth health = new BasicHealth(
                    latest(BasicHealth::heightCm),
                    latest(BasicHealth::weightKg),
                    latest(BasicHealth::systolic),
                    latest(BasicHealth::diastolic),
                    latest(BasicHealth::measuredOn),
                    answer("chronic", BasicHealth::chronic),
                    answer("allergy", BasicHealth::allergy),
                    answer("surgery", BasicHealth::surgery),
                    answer("infectious", BasicHealth::infectious),
                    answer("vaccination", BasicHealth::vaccination),
                    state("reproductive", BasicHealth::reproductive),
                    state("nutrition", BasicHealth::nutrition),
                    group(),
                    known("blood_group_rh", BasicHealth::bloodGroupRh),
                    known("religion", BasicHealth::religion));
            return new UnitedHealth(health, contradictions);
        }

        /** Measurements do not contradict each other: the latest counts. */
        private <T> @Nullable T latest(Function<BasicHealth, @Nullable T> value) {
            return records.stream()
                    .map(Said::health)
                    .filter(h -> value.apply(h) != null)
                    .max(Comparator.comparing(h -> Objects.requireNonNullElse(h.measuredOn(), LocalDate.MIN)))
                    .map(value)
                    .orElse(null);
        }

        /** Not knowing it contradicts nobody who knows. */
        private @Nullable String group() {
            String known = known("blood_group_abo", health -> isKnown(health) ? health.bloodGroupAbo() : null);
            boolean asked = records.stream().anyMatch(r -> r.health().bloodGroupAbo() != null);
            return known == null && asked && !contradictions.contains("blood_group_abo")
                    ? BasicHealth.UNKNOWN_BLOOD
                    : known;
        }

        private static boolean isKnown(BasicHealth health) {
            return !BasicHealth.UNKNOWN_BLOOD.equals(health.bloodGroupAbo());
        }

        private @Nullable String known(String column, Function<BasicHealth, @Nullable String> value) {
            if (head.settled().contains(column)) {
                return value.apply(head.health());
            }
            Set<String> said = records.stream()
                    .map(r -> value.apply(r.health()))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (said.size() > 1) {
                contradictions.add(column);
                return null;
            }
            return said.stream().findFirst().orElse(null);
        }

        private BasicHealth.State state(String name, Function<BasicHealth, BasicHealth.State> value) {
            if (head.settled().contains(name + "_state")) {
                return value.apply(head.health());
            }
            Set<BasicHealth.State> said = records.stream()
                    .map(r -> value.apply(r.health()))
                    .filter(state -> state != BasicHealth.State.NOT_ASKED)
                    .collect(Collectors.toSet());
            if (said.size() > 1) {
                contradictions.add(name);
                return BasicHealth.State.NOT_ASKED;
            }
            return said.stream().findFirst().orElse(BasicHealth.State.NOT_ASKED);
        }

        private BasicHealth.Answer answer(String name, Function<BasicHealth, BasicHealth.Answer> value) {
            if (head.settled().contains(name + "_state") || head.settled().contains(name + "_note")) {
                return value.apply(head.health());
            }
            BasicHealth.State state = state(name, h -> value.apply(h).state());
            String notes = records.stream()
                    .map(r -> value.apply(r.health()))
                    .filter(answer -> answer.state() == state)
                    .map(BasicHealth.Answer::note)
                    .filter(note -> note != null && !note.isBlank())
                    .distinct()
                    .collect(Collectors.joining("; "));
            return state == BasicHealth.State.NOT_ASKED
                    ? BasicHealth.Answer.NOT_ASKED
                    : new BasicHealth.Answer(state, notes.isEmpty() ? null : notes);
        }
    }
}
