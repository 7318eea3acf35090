package vn.hososach.duplicates.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.FieldChoice;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenValue;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.ValueSource;

/**
 * Which record survives a merge, and what of the others its person's record will show. The order of the sources is that of
 * the decision table {@code survivorship}. Pure functions.
 */
public final class Survivorship {

    private Survivorship() {}

    /** The member with the register's number, then the most trusted source, then the fullest, then the oldest. */
    public static long survivor(DuplicateGroup group) {
        return group.members().stream()
                .min(Comparator.comparing((HealthRecord m) -> !hasRegisterNumber(m))
                        .thenComparing(Survivorship::source)
                        .thenComparing(m -> -m.values().size())
                        .thenComparing(m -> m.id().value()))
                .orElseThrow()
                .id()
                .value();
    }

    private static boolean hasRegisterNumber(HealthRecord record) {
        return record.registerPersonalId() != null
                && record.value(AdministrativeField.PERSONAL_ID).equals(Optional.of(record.registerPersonalId()));
    }

    /** One choice for each field on which the members differ, or on which the person's record differs from the survivor. */
    public static List<FieldChoice> choices(DuplicateGroup group, long survivorId, GoldenRecord united) {
        HealthRecord survivor = group.member(survivorId).orElseThrow();
        List<FieldChoice> choices = new ArrayList<>();
        for (AdministrativeField field : AdministrativeField.values()) {
            FieldChoice choice = choice(group, survivor, field, united);
            boolean differs =
                    group.members().stream().map(m -> m.value(field)).distinct().count() > 1;
            if (differs || !survivor.value(field).equals(Optional.ofNullable(choice.value()))) {
                choices.add(choice);
            }
        }
        return choices;
    }

    private static FieldChoice choice(
            DuplicateGroup group, HealthRecord survivor, AdministrativeField field, GoldenRecord united) {
        GoldenValue golden = united.values().get(field);
        if (golden == null) {
            return new FieldChoice(field.column(), null, survivor.recordCode());
        }
        String source = golden.origin() == null
                ? FieldChoice.REGISTER
                : group.member(golden.origin().value())
                        .map(HealthRecord::recordCode)
                        .orElse(survivor.recordCode());
        return new FieldChoice(field.column(), golden.value(), source);
    }

    /** The choices that take another value than the rules would. */
    public static List<FieldChoice> againstRules(List<FieldChoice> choices, GoldenRecord united) {
        return choices.stream()
                .filter(choice -> {
                    GoldenValue rule = AdministrativeField.byColumn(choice.field())
                            .map(united.values()::get)
                            .orElse(null);
                    return !Objects.equals(choice.value(), rule == null ? null : rule.value());
                })
                .toList();
    }

    /** Whether the value really stands where the choice says it was taken from: a merge invents no values. */
    public static boolean isOffered(DuplicateGroup group, FieldChoice choice) {
        Optional<AdministrativeField> field = AdministrativeField.byColumn(choice.field());
        Optional<String> value = Optional.ofNullable(choice.value());
        if (field.isEmpty()) {
            return false;
        }
        if (choice.source().equals(FieldChoice.REGISTER)) {
            return group.register().stream().anyMatch(e -> Optional.ofNullable(ofRegister(e, field.get()))
                    .equals(value));
        }
        return group.members().stream()
                .filter(m -> m.recordCode().equals(choice.source()))
                .anyMatch(m -> m.value(field.get()).equals(value));
    }

    /** Where a chosen value comes from. */
    public static ValueSource sourceOf(List<HealthRecord> members, FieldChoice choice) {
        return choice.source().equals(FieldChoice.REGISTER)
                ? ValueSource.REGISTER
                : members.stream()
                        .filter(m -> m.recordCode().equals(choice.source()))
                        .findFirst()
                        .map(Survivorship::source)
                        .orElse(ValueSource.SELF_DECLARED);
    }

    /** The record a chosen value stands in; null for the register. */
    public static @Nullable RecordId originOf(List<HealthRecord> members, FieldChoice choice) {
        return members.stream()
                .filter(m -> m.recordCode().equals(choice.source()))
                .map(HealthRecord::id)
                .findFirst()
                .orElse(null);
    }

    private static ValueSource source(HealthRecord record) {
        return ValueSource.ofSystem(record.sourceSystem());
    }

    /** The register's value of a field, where the register has that field. */
    public static @Nullable String ofRegister(RegisterEntry entry, AdministrativeField field) {
        return switch (field) {
            case FULL_NAME -> entry.fullName();
            case BIRTH_DATE -> entry.birthDate();
            case SEX -> entry.sex();
            case PERSONAL_ID -> entry.personalId();
            case ETHNICITY -> entry.ethnicity();
            case PERMANENT_ADDRESS -> entry.address();
            case HOUSEHOLD_CODE -> entry.householdCode();
            case RELATION_TO_HEAD -> entry.relationToHead();
            case MOTHER_NAME -> entry.motherName();
            default -> null;
        };
    }
}
