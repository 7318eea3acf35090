package vn.hososach.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;

/** Reads the trail: a head that of his commune, supervisors and administrators that of the city and the system. */
@Service
@Transactional(readOnly = true)
public class AuditQueries {

    private final JdbcClient jdbc;
    private final Actors actors;

    AuditQueries(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** What is looked for; null means anything. */
    public record Search(@Nullable String actor, @Nullable String action, @Nullable String object) {

        public static final Search EVERYTHING = new Search(null, null, null);
    }

    /** Lines newest first; {@code before} is the last line of the page before, or null for the first page. */
    public List<AuditLine> lines(Search search, @Nullable AuditLine before, int limit) {
        actors.require(Role.STATION_HEAD, Role.SUPERVISOR, Role.ADMINISTRATOR);
        return jdbc.sql(
                        """
                        select * from hss.audit_event
                        where stream = any(:streams)
                          and (:actor::text is null or actor = :actor)
                          and (:action::text is null or action = :action)
                          and (:object::text is null or object_id = :object or object_type = :object)
                          and (:at::timestamptz is null or at <= :at and (at, stream, seq) < (:at, :stream, :seq))
                        order by at desc, stream desc, seq desc limit :limit
                        """)
                .param("streams", streams(actors.scope()))
                .param("actor", search.actor())
                .param("action", search.action())
                .param("object", search.object())
                .param("at", before == null ? null : before.at())
                .param("stream", before == null ? "" : before.stream())
                .param("seq", before == null ? 0 : before.seq())
                .param("limit", limit)
                .query(AuditQueries::line)
                .list();
    }

    private static String[] streams(Scope scope) {
        return scope.city()
                ? Stream.concat(Stream.of(AuditEntry.SYSTEM), Stream.of(scope.codes()))
                        .toArray(String[]::new)
                : scope.codes();
    }

    private static AuditLine line(ResultSet row, int n) throws SQLException {
        return new AuditLine(
                row.getString("stream"),
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class),
                row.getString("actor"),
                Role.valueOf(row.getString("role")),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("fields"),
                row.getString("reason"),
                row.getString("outcome"));
    }
}
