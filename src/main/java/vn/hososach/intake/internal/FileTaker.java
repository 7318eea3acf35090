package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.jobs.Progress;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.AddressReader;

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
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            progress.phase("Đọc tệp");
            Stage stage = new Stage(connection, progress);
            long read = stage(kind, path, stage);
            progress.phase("Đối chiếu và ghi vào cơ sở dữ liệu");
            List<String> communes = publishing.settle().settle(kind, actors.scope());
            new RejectLines(connection).complete(path);
            return publishing.publish(batch, kind, fileName, read, communes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("staging", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private long stage(IntakeKind kind, Path path, Stage stage) throws SQLException, IOException {
        try (LineSource file = CsvLines.open(path)) {
            Line first = file.next();
            if (first == null) {
                throw new Refusal("intake-empty-file");
            }
            return stage.load(file, rows(kind, Header.read(kind, first)));
        }
    }

    private RowReader rows(IntakeKind kind, Header header) {
        CommuneCandidates communes = new CommuneCandidates(jdbc, scope());
        return kind == IntakeKind.REGISTER
                ? new RegisterRows(header, communes.today(), scope(), addresses)
                : new RecordRows(header, communes, scope(), addresses);
    }

    private Set<String> scope() {
        return Set.copyOf(Arrays.asList(actors.scope().codes()));
    }

    /** Statistics for the statements that follow, in a transaction of its own: the import itself is over. */
    public void refreshStatistics(IntakeSummary summary) {
        publishing.settle().refreshStatistics(summary.kind(), summary.communes());
    }
}
