package vn.hososach.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;

/** Rejected lines of an import, or those of nobody, as a CSV file: line number, field, reason, original line. */
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

    /**
     * Writes the file; taking it out is in the audit trail. Behind line number, field and reason stand the columns of the
     * original file with the original line, so that the mended file can be handed over again as it is.
     */
    public void write(NotedLines which, long batchId, Writer writer) {
        actors.current();
        audit.record(AuditEntry.of("EXPORT", which.table(), batchId, null, "reject file"));
        try {
            writer.write("dong,truong,ly_do," + queries.header(batchId) + "\n");
            queries.each(which, batchId, reject -> writeLine(reject, writer));
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeLine(Reject reject, Writer writer) {
        try {
            writer.write(reject.lineNo() + "," + (reject.field() == null ? "" : reject.field()) + ",\""
                    + reject.reason().replace("\"", "\"\"") + "\"," + reject.line() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
