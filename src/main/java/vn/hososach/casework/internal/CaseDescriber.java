package vn.hososach.casework.internal;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.CaseView;
import vn.hososach.findings.Finding;
import vn.hososach.handover.CaseKey;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.refusal.RefusalText;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.WorkItemDescriber;
import vn.hososach.worklist.WorkItemDetails;

/** What the inbox shows of a case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CaseDescriber implements WorkItemDescriber {

    private final CaseReading reading;

    CaseDescriber(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public boolean describes(String processKey) {
        return Arrays.stream(CaseKind.values()).anyMatch(k -> k.processKey().equals(processKey));
    }

    @Override
    public WorkItemDetails describe(CaseKey key) {
        CaseKind kind = Arrays.stream(CaseKind.values())
                .filter(k -> k.letter() == key.kind())
                .findFirst()
                .orElseThrow();
        CaseView view = reading.view(reading.row(key.id(), kind));
        List<Finding> findings = view.findings().stream()
                .filter(f -> !f.route().equals("AUTO") && !f.route().equals("NONE"))
                .toList();
        String title = findings.isEmpty()
                ? kind.title()
                : RefusalText.rule(findings.get(0).messageKey())
                        + (findings.size() > 1 ? " · và " + (findings.size() - 1) + " nội dung khác" : "");
        WorkItemDetails details = WorkItemDetails.of(new CommuneCode(view.communeCode()), title)
                .findings(
                        findings.stream().map(Finding::ruleId).distinct().toList(),
                        findings.isEmpty() ? "INFO" : findings.get(0).severity().name());
        return about(details, view);
    }

    private static WorkItemDetails about(WorkItemDetails details, CaseView view) {
        HealthRecord record = view.record();
        RegisterEntry register = view.register();
        if (record != null) {
            return details.about(
                            record.displayName(),
                            year(record.values().get(AdministrativeField.BIRTH_DATE)),
                            masked(record.values().get(AdministrativeField.PERSONAL_ID)))
                    .in(record.hamlet());
        }
        return register == null
                ? details
                : details.about(register.fullName(), year(register.birthDate()), masked(register.personalId()))
                        .in(register.hamlet());
    }

    private static @Nullable String year(@Nullable String date) {
        return date == null || date.length() < 4 ? null : date.substring(0, 4);
    }

    private static @Nullable String masked(@Nullable String id) {
        return id == null || id.length() < 5 ? null : "•••• " + id.substring(id.length() - 4);
    }
}
