package vn.hososach.intake.internal;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.DataTakenIn;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.population.RegisterPublisher;
import vn.hososach.records.RecordPublisher;
import vn.hososach.territory.CommuneCode;

/** The second half of an import: from staged rows to published ones, told to ledger, audit trail and other modules. */
@Component
class Publishing {

    private final JdbcClient jdbc;
    private final SettleRows settle;
    private final RegisterPublisher register;
    private final RecordPublisher records;
    private final Announcement announcement;

    Publishing(
            JdbcClient jdbc,
            SettleRows settle,
            RegisterPublisher register,
            RecordPublisher records,
            Announcement announcement) {
        this.jdbc = jdbc;
        this.settle = settle;
        this.register = register;
        this.records = records;
        this.announcement = announcement;
    }

    SettleRows settle() {
        return settle;
    }

    /** Shows that the batch is at work, until its transaction ends. */
    void hold(long batch) {
        announcement.ledger.hold(batch);
    }

    /** Keeps the header under which refused lines stood; that of a reject file without our own columns. */
    void noteHeader(long batch, Header header) {
        int from = header.isRejectFile() ? Header.REJECT_COLUMNS.size() : 0;
        List<String> names = header.names().subList(from, header.columns());
        jdbc.sql("update hss.import_batch set header = :header where batch_id = :batch")
                .param("header", CsvText.of(new Line(0, names.toArray(String[]::new))))
                .param("batch", batch)
                .update();
    }

    IntakeSummary publish(long batch, IntakeKind kind, String fileName, long read, List<String> communes) {
        long inserted;
        long updated;
        if (kind == IntakeKind.REGISTER) {
            RegisterPublisher.Published published = register.publish(batch, communes);
            inserted = published.inserted();
            updated = published.updated();
        } else {
            RecordPublisher.Published published = records.publish(batch, fileName, communes);
            inserted = published.inserted();
            updated = published.updated();
        }
        long rejected =
                jdbc.sql("select count(*) from reject_row").query(Long.class).single();
        IntakeSummary summary = new IntakeSummary(
                batch,
                kind,
                fileName,
                read,
                inserted,
                updated,
                read - rejected - inserted - updated,
                rejected,
                communes);
        announcement.of(summary);
        return summary;
    }

    /** Tells everybody who has to know of a finished import. */
    @Component
    static class Announcement {

        private final BatchLedger ledger;
        private final AuditTrail audit;
        private final ApplicationEventPublisher events;

        Announcement(BatchLedger ledger, AuditTrail audit, ApplicationEventPublisher events) {
            this.ledger = ledger;
            this.audit = audit;
            this.events = events;
        }

        void of(IntakeSummary summary) {
            ledger.done(summary);
            for (String commune : summary.communes()) {
                audit.record(AuditEntry.of(
                        "IMPORT", "import_batch", summary.batchId(), new CommuneCode(commune), summary.fileName()));
                events.publishEvent(new DataTakenIn(commune, summary.kind().code()));
            }
        }
    }
}
