package vn.hososach.ui.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.hososach.access.Scope;
import vn.hososach.findings.Finding;
import vn.hososach.findings.FindingQueries;
import vn.hososach.records.ChangeLine;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.UndoDesk;

/** What the screen of one record reads, and the one thing it does. */
@Component
public class RecordReading {

    private final RecordDesk desk;
    private final RecordQueries records;
    private final FindingQueries findings;
    private final UndoDesk undo;

    RecordReading(RecordDesk desk, RecordQueries records, FindingQueries findings, UndoDesk undo) {
        this.desk = desk;
        this.records = records;
        this.findings = findings;
        this.undo = undo;
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

    void undo(long act, String reason) {
        undo.undo(act, reason);
    }
}
