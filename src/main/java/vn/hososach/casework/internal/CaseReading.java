package vn.hososach.casework.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.CaseView;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.findings.Finding;
import vn.hososach.findings.FindingQueries;
import vn.hososach.population.PopulationQueries;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/** Gathers what belongs to a case. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseReading {

    private final CaseStore store;
    private final RecordQueries records;
    private final PopulationQueries population;
    private final FindingQueries findings;
    private final Actors actors;

    CaseReading(
            CaseStore store,
            RecordQueries records,
            PopulationQueries population,
            FindingQueries findings,
            Actors actors) {
        this.store = store;
        this.records = records;
        this.population = population;
        this.findings = findings;
        this.actors = actors;
    }

    public CaseRow row(long id, CaseKind kind) {
        return store.find(actors.scope(), id)
                .filter(row -> row.kind() == kind)
                .orElseThrow(() -> new Refusal("case-not-found"));
    }

    public CaseView view(CaseRow row) {
        HealthRecord record = record(row).orElse(null);
        RegisterEntry register = register(row, record);
        List<Finding> found = record == null
                ? findings.ofResident(actors.scope(), String.valueOf(row.personalId()))
                : findings.ofRecord(actors.scope(), record.id().value());
        return new CaseView(
                row.id(),
                row.kind(),
                row.communeCode(),
                row.status(),
                row.waitsFor(),
                record,
                register,
                found,
                household(row, register),
                row.draft());
    }

    public Optional<HealthRecord> record(CaseRow row) {
        return row.recordId() == null ? Optional.empty() : records.find(actors.scope(), new RecordId(row.recordId()));
    }

    public HealthRecord record(RecordId id) {
        return records.find(actors.scope(), id).orElseThrow(() -> new Refusal("record-not-found"));
    }

    public @Nullable RegisterEntry register(CaseRow row, @Nullable HealthRecord record) {
        String id = record == null ? row.personalId() : record.registerPersonalId();
        return id == null ? null : population.find(actors.scope(), id).orElse(null);
    }

    private List<RegisterEntry> household(CaseRow row, @Nullable RegisterEntry register) {
        return register == null || register.householdCode() == null
                ? List.of()
                : population.household(new CommuneCode(row.communeCode()), register.householdCode());
    }
}
