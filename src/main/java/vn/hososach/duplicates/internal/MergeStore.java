package vn.hososach.duplicates.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.database.JsonColumn;
import vn.hososach.duplicates.FieldChoice;
import vn.hososach.duplicates.MergeProposal;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.linkage.AnswerDesk;

/** The rows behind proposed, done and undone merges. Visible to whoever may see the group. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergeStore {

    private static final String MERGE =
            "select m.*, a.at as merged_at from hss.merge m left join hss.act a on a.act_id = m.act_id";

    private final JdbcClient jdbc;
    private final AnswerDesk answers;
    private final Clock clock;

    MergeStore(JdbcClient jdbc, AnswerDesk answers, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * A proposed or finished merge.
     *
     * @param byHand the fields for which the proposer chose another value than the rules
     */
    public record MergeRow(
            long id,
            long groupId,
            MergeProposal proposal,
            Set<String> byHand,
            String proposedBy,
            @Nullable String approvedBy,
            @Nullable Long actId,
            @Nullable OffsetDateTime mergedAt,
            @Nullable String beforeHash,
            String state) {}

    public void propose(GroupRow group, MergeProposal proposal, List<FieldChoice> byHand, String proposer) {
        jdbc.sql(
                        """
                        insert into hss.merge (group_id, commune_code, survivor_id, choices, seen, chosen_by_hand,
                            proposed_by, proposed_at)
                        values (:group, :commune, :survivor, :choices::jsonb, :seen::jsonb, :hand, :proposer, :at)
                        """)
                .param("group", group.id())
                .param("commune", group.communeCode())
                .param("survivor", proposal.survivorId())
                .param("choices", JsonColumn.text(proposal.choices()))
                .param("seen", JsonColumn.text(proposal.versions()))
                .param("hand", byHand.stream().map(FieldChoice::field).toArray(String[]::new))
                .param("proposer", proposer)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    /** The proposal of the group that waits for approval or for the merge itself. */
    public Optional<MergeRow> proposed(long groupId) {
        return jdbc.sql(MERGE + " where m.group_id = :group and m.state = 'PROPOSED' order by m.merge_id desc limit 1")
                .param("group", groupId)
                .query(MergeStore::row)
                .optional();
    }

    public Optional<MergeRow> find(long mergeId) {
        return jdbc.sql(MERGE + " where m.merge_id = :id")
                .param("id", mergeId)
                .query(MergeStore::row)
                .optional();
    }

    /** The database refuses an approver who is the proposer. */
    public void approved(long mergeId, String approver) {
        jdbc.sql("update hss.merge set approved_by = :approver where merge_id = :id")
                .param("approver", approver)
                .param("id", mergeId)
                .update();
        answers.onePerson(jdbc.sql("select m.record_id from hss.merge g join hss.duplicate_member m using (group_id)"
                        + " where g.merge_id = :id")
                .param("id", mergeId)
                .query(Long.class)
                .list());
    }

    public void returned(long mergeId) {
        jdbc.sql("update hss.merge set state = 'RETURNED' where merge_id = :id")
                .param("id", mergeId)
                .update();
    }

    public void merged(long mergeId, long actId, RecordImage before) {
        jdbc.sql(
                        """
                        update hss.merge set state = 'MERGED', act_id = :act, before_image = :image::jsonb,
                            before_hash = decode(:hash, 'hex') where merge_id = :id
                        """)
                .param("act", actId)
                .param("image", before.text())
                .param("hash", before.hash())
                .param("id", mergeId)
                .update();
    }

    public void undone(long mergeId, long undoAct) {
        jdbc.sql("update hss.merge set state = 'UNDONE', undo_act_id = :act where merge_id = :id")
                .param("act", undoAct)
                .param("id", mergeId)
                .update();
    }

    private static MergeRow row(ResultSet row, int n) throws SQLException {
        byte[] hash = row.getBytes("before_hash");
        return new MergeRow(
                row.getLong("merge_id"),
                row.getLong("group_id"),
                new MergeProposal(
                        row.getLong("survivor_id"),
                        JsonColumn.read(row.getString("choices"), new TypeReference<List<FieldChoice>>() {}),
                        JsonColumn.read(row.getString("seen"), new TypeReference<Map<Long, Integer>>() {})),
                Set.of((String[]) row.getArray("chosen_by_hand").getArray()),
                row.getString("proposed_by"),
                row.getString("approved_by"),
                row.getObject("act_id", Long.class),
                row.getObject("merged_at", OffsetDateTime.class),
                hash == null ? null : HexFormat.of().formatHex(hash),
                row.getString("state"));
    }
}
