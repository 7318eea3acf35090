package vn.hososach.duplicates.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import vn.hososach.duplicates.FieldChoice;

/** The rows behind groups and merges. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class GroupStore {

    private static final ObjectMapper JSON = new ObjectMapper();

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
            String rules,
            boolean twinGuard,
            String status,
            OffsetDateTime foundAt,
            @Nullable String returnedReason,
            @Nullable String policeAnswer,
            List<Long> members) {}

    /** A proposed or finished merge. */
    public record MergeRow(
            long id,
            long groupId,
            long survivorId,
            List<FieldChoice> choices,
            String proposedBy,
            @Nullable String approvedBy,
            @Nullable Long actId,
            @Nullable String beforeHash,
            String state) {}

    public Optional<GroupRow> group(Scope scope, long id) {
        return jdbc.sql(
                        """
                        select g.*, array(select record_id from hss.duplicate_member m where m.group_id = g.group_id order by 1) as members
                        from hss.duplicate_group g where g.group_id = :id and g.communes && :communes::text[]
                        """)
                .param("id", id)
                .param("communes", scope.codes())
                .query(GroupStore::groupRow)
                .optional();
    }

    /** Locks the group against a second decision at the same moment. */
    public void lock(long id) {
        jdbc.sql("select 1 from hss.duplicate_group where group_id = :id for update")
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

    public void policeAnswered(long id, String answer, String officer) {
        jdbc.sql("update hss.duplicate_group set police_answer = :answer, police_officer = :officer where"
                        + " group_id = :id")
                .param("answer", answer)
                .param("officer", officer)
                .param("id", id)
                .update();
    }

    public long propose(GroupRow group, long survivor, List<FieldChoice> choices, String proposer) {
        return jdbc.sql(
                        """
                        insert into hss.merge (group_id, commune_code, survivor_id, choices, proposed_by, proposed_at)
                        values (:group, :commune, :survivor, :choices::jsonb, :proposer, :at) returning merge_id
                        """)
                .param("group", group.id())
                .param("commune", group.communeCode())
                .param("survivor", survivor)
                .param("choices", json(choices))
                .param("proposer", proposer)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** The latest proposal of the group in this state. */
    public Optional<MergeRow> merge(long groupId, String state) {
        return jdbc.sql("select * from hss.merge where group_id = :group and state = :state order by merge_id desc"
                        + " limit 1")
                .param("group", groupId)
                .param("state", state)
                .query(GroupStore::mergeRow)
                .optional();
    }

    public Optional<MergeRow> merge(Scope scope, long mergeId) {
        return jdbc.sql("select * from hss.merge where merge_id = :id and commune_code = any(:communes)")
                .param("id", mergeId)
                .param("communes", scope.codes())
                .query(GroupStore::mergeRow)
                .optional();
    }

    /** The database refuses an approver who is the proposer. */
    public void approved(long mergeId, String approver) {
        jdbc.sql("update hss.merge set approved_by = :approver where merge_id = :id")
                .param("approver", approver)
                .param("id", mergeId)
                .update();
    }

    public void returned(long mergeId) {
        jdbc.sql("update hss.merge set state = 'RETURNED' where merge_id = :id")
                .param("id", mergeId)
                .update();
    }

    public void merged(long mergeId, long actId, String image, String hash) {
        jdbc.sql(
                        """
                        update hss.merge set state = 'MERGED', act_id = :act, before_image = :image::jsonb,
                            before_hash = decode(:hash, 'hex') where merge_id = :id
                        """)
                .param("act", actId)
                .param("image", image)
                .param("hash", hash)
                .param("id", mergeId)
                .update();
    }

    public void undone(long mergeId, long undoAct) {
        jdbc.sql("update hss.merge set state = 'UNDONE', undo_act_id = :act where merge_id = :id")
                .param("act", undoAct)
                .param("id", mergeId)
                .update();
    }

    /** The members as they stand, but for version and what the review derives: one text that two moments can compare. */
    public String image(List<Long> records) {
        return jdbc.sql(
                        """
                        select coalesce(jsonb_agg(to_jsonb(r) - 'version' - 'register_personal_id' - 'register_link_basis' - 'register_commune_code'
                            order by r.record_id), '[]')::text
                        from hss.health_record r where r.record_id = any(:ids)
                        """)
                .param("ids", records.toArray(Long[]::new))
                .query(String.class)
                .single();
    }

    public void keepSeparate(GroupRow group, String reason, String actor) {
        jdbc.sql(
                        """
                        insert into hss.kept_separate (record_a, record_b, commune_code, reason, decided_by, decided_at)
                        select a.record_id, b.record_id, :commune, :reason, :actor, :at
                        from hss.duplicate_member a join hss.duplicate_member b
                          on b.group_id = a.group_id and b.record_id > a.record_id
                        where a.group_id = :group
                        on conflict (record_a, record_b) do update set withdrawn_at = null, reason = excluded.reason,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("commune", group.communeCode())
                .param("reason", reason)
                .param("actor", actor)
                .param("at", OffsetDateTime.now(clock))
                .param("group", group.id())
                .update();
    }

    static GroupRow groupRow(ResultSet row, int n) throws SQLException {
        return new GroupRow(
                row.getLong("group_id"),
                row.getString("commune_code"),
                Arrays.asList((String[]) row.getArray("communes").getArray()),
                row.getString("rules"),
                row.getBoolean("twin_guard"),
                row.getString("status"),
                row.getObject("found_at", OffsetDateTime.class),
                row.getString("returned_reason"),
                row.getString("police_answer"),
                Arrays.asList((Long[]) row.getArray("members").getArray()));
    }

    private static MergeRow mergeRow(ResultSet row, int n) throws SQLException {
        byte[] hash = row.getBytes("before_hash");
        try {
            return new MergeRow(
                    row.getLong("merge_id"),
                    row.getLong("group_id"),
                    row.getLong("survivor_id"),
                    JSON.readValue(row.getString("choices"), new TypeReference<List<FieldChoice>>() {}),
                    row.getString("proposed_by"),
                    row.getString("approved_by"),
                    row.getObject("act_id", Long.class),
                    hash == null ? null : java.util.HexFormat.of().formatHex(hash),
                    row.getString("state"));
        } catch (JsonProcessingException e) {
            throw new SQLException(e);
        }
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
