package vn.hososach.ui.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hososach.access.Scope;
import vn.hososach.casework.KeptDifference;
import vn.hososach.casework.RecordCaseDesk;
import vn.hososach.duplicates.FlagDesk;
import vn.hososach.findings.Finding;
import vn.hososach.findings.FindingQueries;
import vn.hososach.records.ChangeLine;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.Identifier;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.records.UndoDesk;

/** What the screen of one record reads, and what it does: take an act back, report a duplicate, ask again about what was kept. */
@Component
public class RecordReading {

    private static final int FEW = 20;

    private final RecordDesk desk;
    private final RecordQueries records;
    private final FindingQueries findings;
    private final UndoDesk undo;
    private final FlagDesk flags;
    private final RecordCaseDesk cases;

    RecordReading(
            RecordDesk desk,
            RecordQueries records,
            FindingQueries findings,
            UndoDesk undo,
            FlagDesk flags,
            RecordCaseDesk cases) {
        this.desk = desk;
        this.records = records;
        this.findings = findings;
        this.undo = undo;
        this.flags = flags;
        this.cases = cases;
    }

    /** Opens the record; the view is in the audit trail. */
    HealthRecord open(RecordId id) {
        return desk.open(id);
    }

    List<Finding> findings(Scope scope, RecordId id) {
        return findings.ofRecord(scope, id.value());
    }

    List<ChangeLine> history(Scope scope, RecordId id) {
        return records.history(scope, id);
    }

    /** The numbers by which the record's person is or was known. */
    List<Identifier> identifiers(Scope scope, RecordId id) {
        return records.identifiers(scope, id);
    }

    /** Differences from the register which the station decided to keep. */
    List<KeptDifference> kept(RecordId id) {
        return cases.kept(id);
    }

    /** Has a kept difference asked about again. */
    void reopen(HealthRecord record, KeptDifference kept, String reason) {
        cases.withdrawKept(record.commune(), record.id(), kept.field(), reason);
    }

    /** Active records of the own communes whose name or number fits. */
    List<HealthRecord> search(Scope scope, String text) {
        return records.search(scope, text, FEW).stream()
                .filter(record -> record.status() == RecordStatus.ACTIVE)
                .toList();
    }

    /** Reports two records as one person's; returns the number of their group. */
    long flag(RecordId a, RecordId b, String reason) {
        return flags.flag(a, b, reason);
    }

    void undo(long act, String reason) {
        undo.undo(act, reason);
    }
}
