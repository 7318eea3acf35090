package vn.hososach.linkage.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.matching.MatchInput;

/** Pairs of records which somebody has looked at and kept apart: no run puts them together again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class KeptApart {

    private static final String[] DECIDING = {"full_name", "birth_date", "sex", "personal_id", "bhyt_card"};

    private static final String STANDING =
            """
            select a.record_code, a.commune_code, a.record_id, b.record_code, b.commune_code, b.record_id
            from hss.kept_separate s
            join hss.health_record a on a.commune_code = any(:all) and a.record_id = s.record_a
            join hss.health_record b on b.commune_code = any(:all) and b.record_id = s.record_b
            where s.withdrawn_at is null
            """;

    private static final String OUTDATED =
            """
            update hss.kept_separate s set withdrawn_at = :at
            where s.withdrawn_at is null and exists (select from hss.change c
                where c.commune_code = any(:communes) and c.record_id in (s.record_a, s.record_b)
                  and c.field = any(:fields) and c.at > s.decided_at)
            """;

    private static final String STANDING_OF_SOME =
            "select s.record_a, s.record_b from hss.kept_separate s where s.withdrawn_at is null";

    private static final String OF_SOME = " and (s.record_a = any(:records) or s.record_b = any(:records))";

    private final JdbcClient jdbc;
    private final Clock clock;

    KeptApart(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Tells a run of the decisions in force, after those of these communes that no longer hold are withdrawn. */
    void standing(String[] all, String[] communes, MatchInput input) {
        withdrawOutdated(communes, "", new Long[0]);
        jdbc.sql(STANDING).param("all", all).query(row -> {
            input.apart(
                    MatchedRow.recordId(row.getString(1), row.getString(2), row.getString(3)),
                    MatchedRow.recordId(row.getString(4), row.getString(5), row.getString(6)));
        });
    }

    /**
     * The same for some records of a commune.
     *
     * @param taking the records that take part in the run, by number; who takes no part need not be kept apart
     */
    void standing(String commune, Collection<Long> records, Map<String, String[]> taking, MatchInput input) {
        Long[] some = records.toArray(Long[]::new);
        withdrawOutdated(new String[] {commune}, OF_SOME, some);
        jdbc.sql(STANDING_OF_SOME + OF_SOME).param("records", some).query(row -> {
            String[] a = taking.get(row.getString(1));
            String[] b = taking.get(row.getString(2));
            if (a != null && b != null) {
                input.apart(MatchedRow.recordId(a[2], a[0], a[1]), MatchedRow.recordId(b[2], b[0], b[1]));
            }
        });
    }

    /** A decision rests on the values of its day: where a deciding field has changed since, it is withdrawn. */
    private void withdrawOutdated(String[] communes, String which, Long[] records) {
        jdbc.sql(OUTDATED + which)
                .param("records", records)
                .param("at", OffsetDateTime.now(clock))
                .param("communes", communes)
                .param("fields", DECIDING)
                .update();
    }
}
