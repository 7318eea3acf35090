package vn.hososach.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;

/** The rejected lines of an import as a CSV file: line number, field, reason, original line. */
@Service
@Transactional
public class RejectFile {

    private final IntakeQueries queries;
    private final AuditTrail audit;
    private final Actors actors;

    RejectFile(IntakeQueries queries, AuditTrail audit, Actors actors) {
        this.queries = queries;
        this.audit = audit;
        this.actors = actors;
    }

    /** Writes the file; taking it out is in the audit trail. */
    public void write(long batchId, Writer writer) {
        actors.current();
        audit.record(AuditEntry.of("EXPORT", "import_reject", batchId, null, "reject file"));
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord("dong", "truong", "ly_do", "dong_goc");
        queries.eachReject(
                batchId,
                r -> csv.writeRecord(
                        Long.toString(r.lineNo()), r.field() == null ? "" : r.field(), r.reason(), r.line()));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
