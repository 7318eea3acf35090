package vn.hososach.duplicates.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.FieldChoice;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.ValueSource;

/**
 * Which record survives and with which values: register before BHXH before facility before station before what people
 * say themselves (record-spec §10). Pure functions.
 */
public final class Survivorship {

    /** What the systems are from which records come. */
    private static final Map<String, ValueSource> SYSTEMS = Map.of(
            "BHYT", ValueSource.INSURANCE,
            "KCB", ValueSource.FACILITY,
            "KSK", ValueSource.FACILITY,
            "TCMR", ValueSource.FACILITY,
            "HO_SO_SACH", ValueSource.STATION,
            "TRUONG_HOC", ValueSource.STATION);

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

    /** One choice for each field on which the members differ, or which the register corrects. */
    public static List<FieldChoice> choices(DuplicateGroup group, long survivorId) {
        HealthRecord survivor = group.member(survivorId).orElseThrow();
        List<FieldChoice> choices = new ArrayList<>();
        for (AdministrativeField field : AdministrativeField.values()) {
            FieldChoice choice = choice(group, survivor, field);
            boolean differs =
                    group.members().stream().map(m -> m.value(field)).distinct().count() > 1;
            if (differs || !survivor.value(field).equals(Optional.ofNullable(choice.value()))) {
                choices.add(choice);
            }
        }
        return choices;
    }

    private static FieldChoice choice(DuplicateGroup group, HealthRecord survivor, AdministrativeField field) {
        String register =
                group.register().size() == 1 ? ofRegister(group.register().get(0), field) : null;
        if (register != null) {
            return new FieldChoice(field.column(), register, FieldChoice.REGISTER);
        }
        return group.members().stream()
                .filter(m -> m.value(field).isPresent())
                .min(Comparator.comparing((HealthRecord m) -> source(m))
                        .thenComparing(m -> !m.id().equals(survivor.id()))
                        .thenComparing(m -> m.id().value()))
                .map(m -> new FieldChoice(field.column(), m.values().get(field), m.recordCode()))
                .orElse(new FieldChoice(field.column(), null, survivor.recordCode()));
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

    /** The rank under which a chosen value enters the surviving record. */
    public static ValueSource sourceOf(List<HealthRecord> members, FieldChoice choice) {
        return choice.source().equals(FieldChoice.REGISTER)
                ? ValueSource.REGISTER
                : members.stream()
                        .filter(m -> m.recordCode().equals(choice.source()))
                        .findFirst()
                        .map(Survivorship::source)
                        .orElse(ValueSource.SELF_DECLARED);
    }

    private static ValueSource source(HealthRecord record) {
        return SYSTEMS.getOrDefault(String.valueOf(record.sourceSystem()), ValueSource.SELF_DECLARED);
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
