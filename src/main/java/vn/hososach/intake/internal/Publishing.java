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
import vn.hososach.intake.SentFile;
import vn.hososach.population.CivilStatusPublisher;
import vn.hososach.population.ListPublisher;
import vn.hososach.population.RegisterPublisher;
import vn.hososach.records.ImportedHealth;
import vn.hososach.records.RecordPublisher;
import vn.hososach.territory.CommuneCode;

/** The second half of an import: from staged rows to published ones, told to ledger, audit trail and other modules. */
@Component
class Publishing {

    private final JdbcClient jdbc;
    private final SettleRows settle;
    private final Targets targets;
    private final Announcement announcement;

    Publishing(JdbcClient jdbc, SettleRows settle, Targets targets, Announcement announcement) {
        this.jdbc = jdbc;
        this.settle = settle;
        this.targets = targets;
        this.announcement = announcement;
    }

    SettleRows settle() {
        return settle;
    }

    /** The tables into which the rows of this batch may go straight. */
    DirectLoad direct(long batch, IntakeKind kind) {
        return new DirectLoad(jdbc, batch, kind);
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

    /** Leaves as it is what the file has no columns for. */
    void keepUnsaid(IntakeKind kind, Header header, List<String> communes) {
        AbsentColumns.fill(jdbc, kind, header, communes);
    }

    IntakeSummary publish(long batch, SentFile file, Header header, long read, List<String> communes) {
        Counts counts = targets.publish(batch, file.kind(), file.name(), communes);
        if (ImportedHealth.COLUMNS.keySet().stream().anyMatch(column -> header.at(column) >= 0)) {
            targets.health.publish(batch, file.name(), communes);
        }
        long rejected = count("reject_row");
        IntakeSummary summary = new IntakeSummary(
                batch,
                file.kind(),
                file.name(),
                read,
                counts.inserted(),
                counts.updated(),
                read - rejected - counts.inserted() - counts.updated(),
                rejected,
                count("unmatched_row"),
                communes);
        announcement.of(summary);
        return summary;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    /** Lines that are new, and lines that changed something. */
    record Counts(long inserted, long updated) {

        static Counts of(RegisterPublisher.Published published) {
            return new Counts(published.inserted(), published.updated());
        }
    }

    /** Who publishes the staged rows of which kind. */
    @Component
    static class Targets {

        private final RegisterPublisher register;
        private final CivilStatusPublisher civilStatus;
        private final ListPublisher lists;
        private final RecordPublisher records;
        private final ImportedHealth health;

        Targets(
                RegisterPublisher register,
                CivilStatusPublisher civilStatus,
                ListPublisher lists,
                RecordPublisher records,
                ImportedHealth health) {
            this.register = register;
            this.civilStatus = civilStatus;
            this.lists = lists;
            this.records = records;
            this.health = health;
        }

        private Counts publish(long batch, IntakeKind kind, String fileName, List<String> communes) {
            return switch (kind) {
                case REGISTER -> Counts.of(register.publish(batch, communes));
                case BIRTHS -> Counts.of(civilStatus.births(batch, communes));
                case DEATHS -> Counts.of(civilStatus.deaths(batch, communes));
                case INSURANCE, SCHOOL -> Counts.of(lists.publish(batch, kind.name(), communes));
                case RECORDS -> {
                    RecordPublisher.Published published = records.publish(batch, fileName, communes);
                    yield new Counts(published.inserted(), published.updated());
                }
            };
        }
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
