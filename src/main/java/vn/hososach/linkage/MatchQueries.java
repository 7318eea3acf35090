package vn.hososach.linkage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.linkage.internal.Models;
import vn.hososach.matching.Explanation;
import vn.hososach.matching.MatchModels;
import vn.hososach.records.RecordId;

/** Why the matcher put two records, or a record and its person, together. */
@Service
@Transactional(readOnly = true)
public class MatchQueries {

    private static final String PAIR =
            """
            select p.*, m.records, m.register_rows from hss.match_pair p left join hss.match_run m using (run_id)
            where (p.commune_a = any(:communes) or p.commune_b = any(:communes))
              and p.record_a = :a and p.record_b = :b
            """;

    private static final String LINK =
            """
            select l.*, m.records, m.register_rows from hss.record_link l left join hss.match_run m using (run_id)
            where l.commune_code = any(:communes) and l.record_id = :record
            """;

    private final JdbcClient jdbc;
    private final Models models;

    MatchQueries(JdbcClient jdbc, Models models) {
        this.jdbc = jdbc;
        this.models = models;
    }

    /**
     * What a run found.
     *
     * @param rule of the table {@code match-classification}
     * @param weight bits, with what the set as a whole adds
     * @param gap bits by which the next candidate is behind, 99 when there is none
     */
    public record Match(String rule, String route, double weight, double gap, Explanation explanation) {}

    /** Two records which the matcher takes for one person. */
    public Optional<Match> pair(Scope scope, RecordId a, RecordId b) {
        return jdbc.sql(PAIR)
                .param("communes", scope.codes())
                .param("a", Math.min(a.value(), b.value()))
                .param("b", Math.max(a.value(), b.value()))
                .query((row, n) -> match(row, false))
                .optional();
    }

    /** A record and the register row it is linked to. */
    public Optional<Match> link(Scope scope, RecordId record) {
        return jdbc.sql(LINK)
                .param("communes", scope.codes())
                .param("record", record.value())
                .query((row, n) -> match(row, true))
                .optional();
    }

    private Match match(ResultSet row, boolean link) throws SQLException {
        MatchModels stored = models.of(row.getLong("model_version"));
        long records = row.getLong("records");
        MatchModels used = row.wasNull() ? stored : stored.among(records, row.getLong("register_rows"));
        return new Match(
                row.getString("rule"),
                row.getString("route"),
                row.getDouble("weight"),
                row.getDouble("gap"),
                Explanation.of(link ? used.links() : used.pairs(), row.getInt("pattern"), row.getInt("rarity")));
    }
}
