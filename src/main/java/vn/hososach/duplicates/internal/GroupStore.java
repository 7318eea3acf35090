package vn.hososach.duplicates.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** The rows behind groups. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    GroupStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A group's own row with the ids of its members. */
    public record GroupRow(
            long id,
            String communeCode,
            List<String> communes,
            List<String> rules,
            List<String> warnings,
            String status,
            OffsetDateTime foundAt,
            @Nullable String returnedReason,
            @Nullable String handReason,
            @Nullable String policeVerdict,
            @Nullable String policeNote,
            boolean asked,
            boolean inWork,
            List<Long> members) {}

    public Optional<GroupRow> group(Scope scope, long id) {
        return jdbc.sql(
                        """
                        select g.*, array(select record_id from hss.duplicate_member m where m.group_id = g.group_id order by 1) as members
                        from hss.duplicate_group g where g.group_id = :id and g.communes && :communes::text[]
                        """)
                .param("id", id)
                .param("communes", scope.codes())
                .query(GroupStore::row)
                .optional();
    }

    /** The open or waiting group that holds all these records, if there is one. */
    public Optional<Long> holding(Scope scope, List<Long> records) {
        return jdbc.sql(
                        """
                        select g.group_id from hss.duplicate_group g
                        where g.communes && :communes::text[] and g.status in ('OPEN', 'PROPOSED')
                          and (select count(*) from hss.duplicate_member m
                               where m.group_id = g.group_id and m.record_id = any(:records)) = :count
                        order by 1 limit 1
                        """)
                .param("communes", scope.codes())
                .param("records", records.toArray(Long[]::new))
                .param("count", records.size())
                .query(Long.class)
                .optional();
    }

    /** One decision at a time on a group, on whatever node; held until the transaction ends. */
    public void lock(long id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('duplicate_group', :id))")
                .param("id", id)
                .query()
                .listOfRows();
    }

    public void setStatus(long id, String status, @Nullable String returnedReason) {
        boolean closed = !status.equals("OPEN") && !status.equals("PROPOSED");
        jdbc.sql(
                        """
                        update hss.duplicate_group set status = :status, returned_reason = :reason, closed_at = :closed
                        where group_id = :id
                        """)
                .param("status", status)
                .param("reason", returnedReason)
                .param("closed", closed ? OffsetDateTime.now(clock) : null)
                .param("id", id)
                .update();
    }

    public void policeAnswered(long id, String verdict, String note, String officer) {
        jdbc.sql("update hss.duplicate_group set police_verdict = :verdict, police_answer = :note,"
                        + " police_officer = :officer, asked_at = null where group_id = :id")
                .param("verdict", verdict)
                .param("note", note)
                .param("officer", officer)
                .param("id", id)
                .update();
    }

    /** Marks that the group waits for the police. */
    public void policeAsked(long id) {
        jdbc.sql("update hss.duplicate_group set asked_at = :at where group_id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** Marks the case of the group as begun. */
    public void caseOpened(long id) {
        jdbc.sql("update hss.duplicate_group set case_opened_at = :at where group_id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /**
     * Picks open groups without a case, oldest first, while a commune has fewer than {@code limit} open; at most
     * {@code batch} of them, which are marked.
     */
    public List<Long> release(String[] communes, int limit, int batch) {
        return jdbc.sql(
                        """
                        update hss.duplicate_group g set case_opened_at = :at from (
                            select group_id from (
                                select w.group_id, w.commune_code, row_number() over (partition by w.commune_code order by w.group_id) as n
                                from hss.duplicate_group w
                                where w.commune_code = any(:communes) and w.status = 'OPEN' and w.case_opened_at is null) next
                            where next.n <= :limit - (select count(*) from hss.duplicate_group o
                                where o.commune_code = next.commune_code and o.case_opened_at is not null
                                  and o.status in ('OPEN', 'PROPOSED'))
                            order by group_id limit :batch) chosen
                        where g.commune_code = any(:communes) and g.group_id = chosen.group_id
                        returning g.group_id
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("communes", communes)
                .param("limit", limit)
                .param("batch", batch)
                .query(Long.class)
                .list();
    }

    private static GroupRow row(ResultSet row, int n) throws SQLException {
        return new GroupRow(
                row.getLong("group_id"),
                row.getString("commune_code"),
                Arrays.asList((String[]) row.getArray("communes").getArray()),
                words(row.getString("rules")),
                words(row.getString("warnings")),
                row.getString("status"),
                row.getObject("found_at", OffsetDateTime.class),
                row.getString("returned_reason"),
                row.getString("hand_reason"),
                row.getString("police_verdict"),
                row.getString("police_answer"),
                row.getObject("asked_at") != null,
                row.getObject("case_opened_at") != null,
                Arrays.asList((Long[]) row.getArray("members").getArray()));
    }

    private static List<String> words(String list) {
        return list.isEmpty() ? List.of() : List.of(list.split(","));
    }
}
