package vn.hososach.intake.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeSummary;
import vn.hososach.jobs.Progress;
import vn.hososach.refusal.Refusal;

/** One import, one transaction: stage, settle, publish, note. */
@Component
@Transactional
public class FileTaker {

    private static final int BYTES_A_LINE = 250;

    private final DataSource dataSource;
    private final Actors actors;
    private final RowReaders readers;
    private final Publishing publishing;

    FileTaker(DataSource dataSource, Actors actors, RowReaders readers, Publishing publishing) {
        this.dataSource = dataSource;
        this.actors = actors;
        this.readers = readers;
        this.publishing = publishing;
    }

    /** Takes the file in as this batch. */
    public IntakeSummary take(long batch, IntakeFile file, Progress progress) {
        IntakeKind kind = file.kind();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            publishing.hold(batch);
            progress.phase("Đọc tệp");
            DirectLoad direct = publishing.direct(batch, kind);
            Staged staged = stage(batch, file, new Stage(connection, progress, direct));
            if (staged.read() == 0) {
                throw new Refusal("intake-no-rows");
            }
            progress.phase("Đối chiếu và ghi vào cơ sở dữ liệu");
            List<String> communes = publishing.settle().settle(kind, direct, actors.scope());
            new RejectLines(connection).complete(kind, file.path());
            publishing.keepUnsaid(kind, staged.header(), communes);
            return publishing.publish(batch, file.sent(), staged.header(), staged.read(), communes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("staging", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private record Staged(Header header, long read) {}

    private Staged stage(long batch, IntakeFile file, Stage stage) throws SQLException, IOException {
        try (LineSource lines = LineSource.open(file.kind(), file.path())) {
            Header header = readers.find(file.kind(), lines);
            publishing.noteHeader(batch, header);
            long about = Files.size(file.path()) / BYTES_A_LINE;
            return new Staged(header, stage.load(lines, readers.of(file.kind(), header, about, file.asOf())));
        }
    }

    /** Statistics for the statements that follow, in a transaction of its own: the import itself is over. */
    public void refreshStatistics(IntakeSummary summary) {
        publishing.settle().refreshStatistics(summary.kind(), summary.communes());
    }
}
