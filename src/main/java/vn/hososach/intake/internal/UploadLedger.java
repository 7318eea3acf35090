package vn.hososach.intake.internal;

import java.nio.file.Files;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.SentFile;

/** Which uploaded files are kept, for whom, until their import has ended. */
@Component
@Transactional
public class UploadLedger {

    private final JdbcClient jdbc;
    private final UploadFolder folder;
    private final Actors actors;
    private final Clock clock;
    /** Before the first request: what was sent earlier belongs to a process that is gone. */
    private final OffsetDateTime startedAt;

    UploadLedger(JdbcClient jdbc, UploadFolder folder, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.actors = actors;
        this.clock = clock;
        this.startedAt = OffsetDateTime.now(clock);
    }

    public OffsetDateTime startedAt() {
        return startedAt;
    }

    /** An upload whose process has ended, and who had sent it. */
    public record Left(IntakeFile file, String actor) {}

    /** Keeps the file, which lies in the folder of uploads, until {@link #over} is said. */
    public IntakeFile keep(SentFile file) {
        UploadFolder.flush(file.path());
        long id = jdbc.sql(
                        """
                        insert into hss.import_upload (kind, file_name, stored_as, as_of, actor, kept_at)
                        values (:kind, :name, :stored, :asOf, :actor, :at) returning upload_id
                        """)
                .param("kind", file.kind().name())
                .param("name", file.name())
                .param("stored", file.path().getFileName().toString())
                .param("asOf", file.asOf(), Types.DATE)
                .param("actor", actors.current().username())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
        return new IntakeFile(file, id, 0, 0);
    }

    /** The uploads of this node from before this time, oldest first, whose imports have not ended; all others go. */
    public List<Left> left(OffsetDateTime before) {
        jdbc.sql(
                        """
                        delete from hss.import_upload u using hss.import_batch b
                        where b.batch_id = u.batch_id and b.state <> 'RUNNING'
                        """)
                .update();
        List<Left> left = jdbc.sql("select * from hss.import_upload where kept_at < :before order by upload_id")
                .param("before", before)
                .query((row, n) -> new Left(
                        new IntakeFile(
                                new SentFile(
                                        IntakeKind.valueOf(row.getString("kind")),
                                        folder.path(row.getString("stored_as")),
                                        row.getString("file_name"),
                                        row.getObject("as_of", LocalDate.class)),
                                row.getLong("upload_id"),
                                row.getLong("batch_id"),
                                row.getInt("restarts")),
                        row.getString("actor")))
                .list();
        Set<String> names = left.stream()
                .map(it -> it.file().path().getFileName().toString())
                .collect(Collectors.toSet());
        folder.keepOnly(names, before.toInstant());
        return left.stream().filter(it -> Files.exists(it.file().path())).toList();
    }

    /** Notes that the import of this upload is begun once more. */
    public IntakeFile again(IntakeFile file) {
        int restarts = jdbc.sql(
                        "update hss.import_upload set restarts = restarts + 1 where upload_id = :id returning restarts")
                .param("id", file.upload())
                .query(Integer.class)
                .single();
        return file.again(restarts);
    }

    /** Ends the keeping. */
    public void over(IntakeFile file) {
        jdbc.sql("delete from hss.import_upload where upload_id = :id")
                .param("id", file.upload())
                .update();
    }
}
