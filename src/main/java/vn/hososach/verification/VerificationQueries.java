package vn.hososach.verification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** Figures of the police desk. */
@Service
@Transactional(readOnly = true)
public class VerificationQueries {

    private final JdbcClient jdbc;

    VerificationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Questions sent, answered and waiting. */
    public record Counts(long sent, long answered, long pending, long escalated) {}

    public Counts counts(Scope scope) {
        return jdbc.sql(
                        """
                        select count(*) as sent, count(*) filter (where status = 'ANSWERED') as answered,
                               count(*) filter (where status = 'OPEN') as pending, count(escalated_at) as escalated
                        from hss.verification_request where commune_code = any(:communes)
                        """)
                .param("communes", scope.codes())
                .query((row, n) -> new Counts(
                        row.getLong("sent"), row.getLong("answered"), row.getLong("pending"), row.getLong("escalated")))
                .single();
    }
}
