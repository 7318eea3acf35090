package vn.hososach.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.findings.Finding;
import vn.hososach.handover.CaseKey;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.HealthRecord;
import vn.hososach.refusal.RefusalText;

/**
 * A case as the station sees it: the record beside the register, what was found, the working paper.
 *
 * @param status OPEN while the station has it, WAITING, DONE, or CANCELLED when a review found nothing left
 * @param waitsFor set while it is WAITING
 * @param record null in a creation case
 * @param register null when no row of the register belongs to the record
 */
public record CaseView(
        long id,
        CaseKind kind,
        String communeCode,
        String status,
        @Nullable WaitsFor waitsFor,
        @Nullable HealthRecord record,
        @Nullable RegisterEntry register,
        List<Finding> findings,
        List<RegisterEntry> household,
        CaseDraft draft) {

    public CaseView {
        findings = List.copyOf(findings);
        household = List.copyOf(household);
    }

    /** Where the case stands, as a sentence; empty while it is with the station. */
    public Optional<String> standing() {
        String state = waitsFor == null ? status : status + "." + waitsFor;
        return status.equals("OPEN")
                ? Optional.empty()
                : Optional.of(RefusalText.text("case.status." + state, Map.of()));
    }

    public CaseKey key() {
        return CaseKey.of(kind.letter(), id);
    }
}
