package vn.hososach.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.findings.Finding;
import vn.hososach.handover.CaseKey;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.HealthRecord;

/**
 * A case as the station sees it: the record beside the register, what was found, the working paper.
 *
 * @param record null in a creation case
 * @param register null when no row of the register belongs to the record
 * @param similar in a creation case, records which may be this person's
 */
public record CaseView(
        long id,
        CaseKind kind,
        String communeCode,
        String status,
        @Nullable HealthRecord record,
        @Nullable RegisterEntry register,
        List<Finding> findings,
        List<RegisterEntry> household,
        List<HealthRecord> similar,
        CaseDraft draft) {

    public CaseView {
        findings = List.copyOf(findings);
        household = List.copyOf(household);
        similar = List.copyOf(similar);
    }

    public CaseKey key() {
        return CaseKey.of(kind.letter(), id);
    }
}
