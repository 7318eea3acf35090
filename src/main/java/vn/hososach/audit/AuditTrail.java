package vn.hososach.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;

/**
 * Appends to and verifies the audit trail. One chain per commune plus {@code system}: each event carries the SHA-256 of
 * its predecessor and of itself, so that a changed, removed or inserted line breaks the chain.
 */
@Service
public class AuditTrail {

    private static final byte[] GENESIS = new byte[32];

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    /** Writes the event in the caller's transaction: what is rolled back has not happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        Actor actor = actors.current();
        jdbc.sql("insert into hss.audit_head (stream, seq, hash) values (:stream, 0, :hash) on conflict do nothing")
                .param("stream", entry.stream())
                .param("hash", GENESIS)
                .update();
        Head head = jdbc.sql("select seq, hash from hss.audit_head where stream = :stream for update")
                .param("stream", entry.stream())
                .query((row, n) -> new Head(row.getLong("seq"), row.getBytes("hash")))
                .single();
        OffsetDateTime at =
                OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        Line line = new Line(
                entry, head.seq() + 1, at, actor.username(), actor.role().name());
        byte[] hash = line.hash(head.hash());
        insert(line, head.hash(), hash);
        jdbc.sql("update hss.audit_head set seq = :seq, hash = :hash where stream = :stream")
                .param("seq", line.seq())
                .param("hash", hash)
                .param("stream", entry.stream())
                .update();
    }

    private void insert(Line line, byte[] previous, byte[] hash) {
        AuditEntry entry = line.entry();
        jdbc.sql(
                        """
                        insert into hss.audit_event (stream, seq, at, actor, role, action, object_type, object_id,
                            fields, reason, outcome, prev_hash, hash)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        entry.stream(),
                        line.seq(),
                        line.at(),
                        line.actor(),
                        line.role(),
                        entry.action(),
                        entry.objectType(),
                        entry.objectId(),
                        entry.fields(),
                        entry.reason(),
                        entry.outcome(),
                        previous,
                        hash)
                .update();
    }

    /** Recomputes every chain from its beginning. */
    @Transactional(readOnly = true)
    public Verification verify() {
        List<String> broken = new ArrayList<>();
        long[] events = {0};
        List<String> streams = jdbc.sql("select stream from hss.audit_head order by stream")
                .query(String.class)
                .list();
        for (String stream : streams) {
            events[0] += verifyStream(stream, broken);
        }
        return new Verification(streams.size(), events[0], List.copyOf(broken));
    }

    private long verifyStream(String stream, List<String> broken) {
        Chain chain = new Chain();
        jdbc.sql("select * from hss.audit_event where stream = :stream order by seq")
                .param("stream", stream)
                .query(row -> {
                    chain.next(lineOf(row), row.getBytes("prev_hash"), row.getBytes("hash"));
                });
        byte[] head = jdbc.sql("select hash from hss.audit_head where stream = :stream")
                .param("stream", stream)
                .query(byte[].class)
                .single();
        if (chain.brokenAt > 0 || !Arrays.equals(head, chain.hash)) {
            broken.add(stream + "#" + (chain.brokenAt > 0 ? chain.brokenAt : chain.seq + 1));
        }
        return chain.seq;
    }

    private static Line lineOf(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getString("stream"),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("fields"),
                row.getString("reason"),
                row.getString("outcome"));
        return new Line(
                entry,
                row.getLong("seq"),
                row.getObject("at", OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC),
                row.getString("actor"),
                row.getString("role"));
    }

    /**
     * Result of {@link #verify()}.
     *
     * @param broken {@code stream#sequence} of the first line of each chain that does not fit; empty when all is well
     */
    public record Verification(int streams, long events, List<String> broken) {
        public boolean intact() {
            return broken.isEmpty();
        }
    }

    private record Head(long seq, byte[] hash) {}

    private record Line(AuditEntry entry, long seq, OffsetDateTime at, String actor, String role) {

        byte[] hash(byte[] previous) {
            String canonical = String.join(
                    "\u001f",
                    entry.stream(),
                    Long.toString(seq),
                    at.toString(),
                    actor,
                    role,
                    entry.action(),
                    entry.objectType(),
                    entry.objectId(),
                    entry.fields(),
                    entry.reason(),
                    entry.outcome());
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(previous);
                return digest.digest(canonical.getBytes(StandardCharsets.UTF_8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class Chain {
        private byte[] hash = GENESIS;
        private long seq;
        private long brokenAt;

        void next(Line line, byte[] previous, byte[] stored) {
            seq++;
            if (brokenAt == 0
                    && (line.seq() != seq
                            || !Arrays.equals(previous, hash)
                            || !Arrays.equals(stored, line.hash(hash)))) {
                brokenAt = line.seq();
            }
            hash = stored;
        }
    }
}
