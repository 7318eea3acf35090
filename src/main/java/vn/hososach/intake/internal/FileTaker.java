package vn.hososach.intake.internal;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.DataTakenIn;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.intake.Reject;
import vn.hososach.jobs.Progress;
import vn.hososach.population.RegisterPublisher;
import vn.hososach.records.RecordPublisher;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.CommuneCode;

/** One import, one transaction: stage, settle, publish, note. */
@Component
@Transactional
public class FileTaker {

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final AddressReader addresses;
    private final Publishing publishing;

    FileTaker(DataSource dataSource, JdbcClient jdbc, Actors actors, AddressReader addresses, Publishing publishing) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.actors = actors;
        this.addresses = addresses;
        this.publishing = publishing;
    }

    /** Takes the file in as this batch. */
    public IntakeSummary take(long batch, IntakeKind kind, Path path, String fileName, Progress progress) {
        progress.phase("Đọc tệp");
        Stage.Staged staged = stage(kind, path, progress);
        progress.phase("Đối chiếu và ghi vào cơ sở dữ liệu");
        List<SettleRows.Refused> refused = kind == IntakeKind.REGISTER
                ? publishing.settle().register(actors.scope())
                : publishing.settle().records(actors.scope());
        List<Reject> rejects = new ArrayList<>(staged.rejects());
        rejects.addAll(withLines(kind, path, refused));
        List<String> communes = join(kind);
        return publishing.publish(batch, kind, fileName, staged.read(), rejects, communes);
    }

    private Stage.Staged stage(IntakeKind kind, Path path, Progress progress) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try (CsvFile file = CsvFile.open(kind, path)) {
            CommuneCandidates communes = new CommuneCandidates(jdbc);
            RowReader rows = kind == IntakeKind.REGISTER
                    ? new RegisterRows(file.header(), communes.today(), addresses)
                    : new RecordRows(file.header(), communes, addresses);
            return new Stage(connection, progress).load(file, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("staging", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    /** The communes of the staged rows, each with its partitions. */
    private List<String> join(IntakeKind kind) {
        String table = kind == IntakeKind.REGISTER ? "register_row" : "record_row";
        List<String> communes = jdbc.sql("select distinct commune_code from " + table + " order by 1")
                .query(String.class)
                .list();
        communes.forEach(code -> jdbc.sql("select hss.join_commune(:code)")
                .param("code", code)
                .query()
                .listOfRows());
        return communes;
    }

    /** Adds the original lines to refusals found after staging, by reading the file once more. */
    private static List<Reject> withLines(IntakeKind kind, Path path, List<SettleRows.Refused> refused) {
        if (refused.isEmpty()) {
            return List.of();
        }
        Map<Long, SettleRows.Refused> byLine = refused.stream()
                .collect(Collectors.toMap(SettleRows.Refused::lineNo, r -> r, (a, b) -> a, HashMap::new));
        List<Reject> rejects = new ArrayList<>(refused.size());
        try (CsvFile file = CsvFile.open(kind, path)) {
            while (file.hasNext()) {
                CsvRecord line = file.next();
                SettleRows.Refused why = byLine.get(line.getStartingLineNumber());
                if (why != null) {
                    rejects.add(
                            new Reject(why.lineNo(), null, why.field(), why.reason(), Stage.asCsv(line.getFields())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rejects;
    }

    /** The second half of an import: from staged rows to published ones. */
    @Component
    static class Publishing {

        private final SettleRows settle;
        private final RegisterPublisher register;
        private final RecordPublisher records;
        private final Announcement announcement;

        Publishing(SettleRows settle, RegisterPublisher register, RecordPublisher records, Announcement announcement) {
            this.settle = settle;
            this.register = register;
            this.records = records;
            this.announcement = announcement;
        }

        SettleRows settle() {
            return settle;
        }

        IntakeSummary publish(
                long batch, IntakeKind kind, String fileName, long read, List<Reject> rejects, List<String> communes) {
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
            IntakeSummary summary = new IntakeSummary(
                    batch,
                    kind,
                    fileName,
                    read,
                    inserted,
                    updated,
                    read - rejects.size() - inserted - updated,
                    rejects.size(),
                    communes);
            announcement.of(summary, rejects);
            settle.refreshStatistics(communes);
            return summary;
        }
    }

    /** Tells ledger, audit trail and the other modules about a finished import. */
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

        void of(IntakeSummary summary, List<Reject> rejects) {
            ledger.done(summary, rejects);
            for (String commune : summary.communes()) {
                audit.record(AuditEntry.of(
                        "IMPORT", "import_batch", summary.batchId(), new CommuneCode(commune), summary.fileName()));
                events.publishEvent(new DataTakenIn(commune, summary.kind().code()));
            }
        }
    }
}
