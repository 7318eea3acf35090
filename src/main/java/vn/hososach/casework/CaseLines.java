package vn.hososach.casework;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.findings.Finding;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.ValueSource;

/** Lays a record beside the register, field by field, and proposes values: the police before the rule before the register. */
public final class CaseLines {

    private CaseLines() {}

    /** One line for each field, those with findings first. */
    public static List<CaseLine> of(CaseView view) {
        HealthRecord record = view.record();
        Map<AdministrativeField, String> recorded = record == null ? Map.of() : record.values();
        Map<AdministrativeField, String> registered = registered(view.register());
        List<CaseLine> flagged = new ArrayList<>();
        List<CaseLine> others = new ArrayList<>();
        for (AdministrativeField field : AdministrativeField.values()) {
            List<Finding> own =
                    view.findings().stream().filter(f -> fieldOf(f) == field).toList();
            String register = registered.get(field);
            Suggestion suggestion =
                    suggestion(field, register, own, view.draft().police());
            CaseLine line = new CaseLine(field, register, recorded.get(field), suggestion, own);
            (own.isEmpty() ? others : flagged).add(line);
        }
        flagged.addAll(others);
        return flagged;
    }

    private static @Nullable AdministrativeField fieldOf(Finding finding) {
        String column = finding.field().equals("address_commune_code") ? "current_address" : finding.field();
        return AdministrativeField.byColumn(column).orElse(null);
    }

    private static @Nullable Suggestion suggestion(
            AdministrativeField field,
            @Nullable String registered,
            List<Finding> findings,
            @Nullable PoliceReply police) {
        String sure = police == null ? null : police.corrected().get(field.column());
        if (police != null && sure != null && !sure.isBlank()) {
            return new Suggestion(sure, ValueSource.REGISTER, "Công an xã (" + police.officer() + ")", true);
        }
        for (Finding finding : findings) {
            String expected = finding.expected();
            if (expected != null && !expected.isBlank() && !expected.equals(registered)) {
                return new Suggestion(expected, ValueSource.STATION, "Quy tắc " + finding.ruleId(), false);
            }
        }
        return registered == null
                ? null
                : new Suggestion(registered, ValueSource.REGISTER, ValueSource.REGISTER.title(), false);
    }

    /** What the register says, by the fields of a record; nothing for a record without counterpart. */
    public static Map<AdministrativeField, String> registered(@Nullable RegisterEntry entry) {
        Map<AdministrativeField, String> values = new EnumMap<>(AdministrativeField.class);
        if (entry != null) {
            put(values, AdministrativeField.FULL_NAME, entry.fullName());
            put(values, AdministrativeField.BIRTH_DATE, entry.birthDate());
            put(values, AdministrativeField.SEX, entry.sex());
            put(values, AdministrativeField.PERSONAL_ID, entry.personalId());
            put(values, AdministrativeField.ETHNICITY, entry.ethnicity());
            put(values, AdministrativeField.CURRENT_ADDRESS, entry.address());
            put(values, AdministrativeField.HOUSEHOLD_CODE, entry.householdCode());
            put(values, AdministrativeField.RELATION_TO_HEAD, entry.relationToHead());
            put(values, AdministrativeField.MOTHER_NAME, entry.motherName());
        }
        return values;
    }

    private static void put(
            Map<AdministrativeField, String> values, AdministrativeField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }
}
