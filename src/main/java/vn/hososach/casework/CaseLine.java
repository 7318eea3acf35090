package vn.hososach.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.findings.Finding;
import vn.hososach.findings.Severity;
import vn.hososach.records.AdministrativeField;
import vn.hososach.text.VietnameseText;

/** One field of the record beside the register's value, with what was found about it and what is proposed. */
public record CaseLine(
        AdministrativeField field,
        @Nullable String register,
        @Nullable String record,
        @Nullable Suggestion suggestion,
        List<Finding> findings) {

    public CaseLine {
        findings = List.copyOf(findings);
    }

    /** Name, birth date, sex and number: what the commune police answer for. */
    public boolean identity() {
        return RecordCaseDesk.IDENTITY.contains(field.column());
    }

    /** Whether this finding waits for a person: grave enough, and of a route that no rule can take. */
    public static boolean waitsForPerson(Finding finding) {
        return !finding.route().equals("AUTO")
                && !finding.route().equals("NONE")
                && (finding.severity() == Severity.BLOCKER || finding.severity() == Severity.ERROR);
    }

    /** Whether the case cannot be finished without a decision on this field. */
    public boolean mustDecide() {
        return findings.stream().anyMatch(CaseLine::waitsForPerson);
    }

    /** Both sources have a value and the values say different things. Addresses are written in too many ways to tell. */
    public boolean differs() {
        return register != null
                && field != AdministrativeField.CURRENT_ADDRESS
                && (record == null || !VietnameseText.nfc(register).equals(VietnameseText.nfc(record)));
    }

    /** Whether the commune police answer for it. */
    public boolean forPolice() {
        return identity() || findings.stream().anyMatch(f -> f.route().equals("PO"));
    }

    /** Whether it is shown; the others are folded away. */
    public boolean open() {
        return !findings.isEmpty() || differs();
    }
}
