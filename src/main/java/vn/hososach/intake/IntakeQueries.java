package vn.hososach.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** The history of imports and the lines noted with them. A user sees the imports of his communes and his own. */
@Service
@Transactional(readOnly = true)
public class IntakeQueries {

    private final JdbcClient jdbc;

    IntakeQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<ImportBatch> batches(Scope scope, String username, int limit) {
        return jdbc.sql(
                        """
                        select * from hss.import_batch where communes && :communes::text[] or actor = :actor
                        order by batch_id desc limit :limit
                        """)
                .param("communes", scope.codes())
                .param("actor", username)
                .param("limit", limit)
                .query((row, n) -> new ImportBatch(
                        row.getLong("batch_id"),
                        IntakeKind.valueOf(row.getString("kind")),
                        row.getString("file_name"),
                        row.getLong("size_bytes"),
                        row.getString("actor"),
                        row.getObject("started_at", OffsetDateTime.class),
                        row.getObject("finished_at", OffsetDateTime.class),
                        row.getString("state"),
                        row.getLong("rows_read"),
                        row.getLong("inserted"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("rejected"),
                        row.getLong("unmatched"),
                        row.getString("problem"),
                        row.getInt("restarts"),
                        row.getObject("as_of", LocalDate.class)))
                .list();
    }

    /** The first of these lines of a batch, for the screen. */
    @Transactional
    public List<Reject> lines(NotedLines which, long batchId, int limit) {
        List<Reject> first = new ArrayList<>();
        each(which, batchId, limit, first::add);
        return first;
    }

    /** The header under which the lines of a batch stood, as CSV. */
    public String header(long batchId) {
        return jdbc.sql("select coalesce(header, 'dong_goc') from hss.import_batch where batch_id = :id")
                .param("id", batchId)
                .query(String.class)
                .optional()
                .orElse("dong_goc");
    }

    /** Hands every one of these lines of a batch to the consumer, in the order of the file. */
    public void each(NotedLines which, long batchId, Consumer<Reject> consumer) {
        each(which, batchId, Integer.MAX_VALUE, consumer);
    }

    private void each(NotedLines which, long batchId, int limit, Consumer<Reject> consumer) {
        jdbc.sql("select * from hss." + which.table() + " where batch_id = :id order by line_no limit :limit")
                .param("id", batchId)
                .param("limit", limit)
                .query(row -> {
                    consumer.accept(new Reject(
                            row.getLong("line_no"),
                            row.getString("commune_code"),
                            row.getString("field"),
                            row.getString("reason"),
                            row.getString("line")));
                });
    }
}
