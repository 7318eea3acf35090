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

/**
 * Which record survives and with which values: register before BHXH before facility before station (record-spec §10).
 * Pure functions.
 */
public final class Survivorship {

    /** Trust in the systems records come from. */
    private static final Map<String, Integer> SYSTEMS =
            Map.of("BHYT", 3, "KCB", 4, "KSK", 4, "TCMR", 4, "HO_SO_SACH", 5, "TRUONG_HOC", 5, "COVID", 6);

    private static final int UNKNOWN_SYSTEM = 7;

    private Survivorship() {}

    /** The member with the register's number, then the most trusted source, then the fullest, then the oldest. */
    public static long survivor(DuplicateGroup group) {
        return group.members().stream()
                .min(Comparator.comparing((HealthRecord m) -> !hasRegisterNumber(m))
                        .thenComparing(Survivorship::rank)
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

    /** One choice for each field on which the members differ or the survivor is empty. */
    public static List<FieldChoice> choices(DuplicateGroup group, long survivorId) {
        HealthRecord survivor = group.members().stream()
                .filter(m -> m.id().value() == survivorId)
                .findFirst()
                .orElseThrow();
        List<FieldChoice> choices = new ArrayList<>();
        for (AdministrativeField field : AdministrativeField.values()) {
            boolean differs =
                    group.members().stream().map(m -> m.value(field)).distinct().count() > 1;
            if (differs) {
                choices.add(choice(group, survivor, field));
            }
        }
        return choices;
    }

    private static FieldChoice choice(DuplicateGroup group, HealthRecord survivor, AdministrativeField field) {
        String register =
                group.register().size() == 1 ? ofRegister(group.register().get(0), field) : null;
        if (register != null) {
            return new FieldChoice(field.column(), register, "REGISTER");
        }
        return group.members().stream()
                .filter(m -> m.value(field).isPresent())
                .min(Comparator.comparing((HealthRecord m) -> rank(m))
                        .thenComparing(m -> !m.id().equals(survivor.id()))
                        .thenComparing(m -> m.id().value()))
                .map(m -> new FieldChoice(field.column(), m.values().get(field), m.recordCode()))
                .orElse(new FieldChoice(field.column(), null, survivor.recordCode()));
    }

    private static int rank(HealthRecord record) {
        return SYSTEMS.getOrDefault(String.valueOf(record.sourceSystem()), UNKNOWN_SYSTEM);
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
