package vn.hososach.approval.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.approval.Proposal;
import vn.hososach.handover.ApprovalRequested;
import vn.hososach.handover.ProposalKind;

/** The rows of batches and proposals. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BatchStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A batch's own row. */
    public record BatchRow(
            long id,
            String communeCode,
            ProposalKind kind,
            String level,
            String proposer,
            String status,
            int sampleSize,
            @Nullable String sampleReason,
            OffsetDateTime openedAt,
            @Nullable String decidedBy,
            @Nullable Long seenTo) {}

    /** How many proposals wait, are in the sample, came after the approver's last look, and of these are in the sample. */
    public record Counts(int waiting, int sampled, int unseen, int unseenSampled) {}

    /** The open batch this proposal belongs to, if there is one; locked, so that no decision slips in between. */
    public Optional<Long> openBatch(ApprovalRequested request) {
        return jdbc.sql(
                        """
                        select batch_id from hss.approval_batch where commune_code = :commune and kind = :kind
                          and proposer = :proposer and status = 'OPEN' for update
                        """)
                .param("commune", request.communeCode())
                .param("kind", request.kind().name())
                .param("proposer", request.proposer())
                .query(Long.class)
                .optional();
    }

    public long open(ApprovalRequested request, String level) {
        return jdbc.sql(
                        """
                        insert into hss.approval_batch (commune_code, kind, level, proposer, opened_at)
                        values (:commune, :kind, :level, :proposer, :at) returning batch_id
                        """)
                .param("commune", request.communeCode())
                .param("kind", request.kind().name())
                .param("level", level)
                .param("proposer", request.proposer())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    public void add(long batch, ApprovalRequested request) {
        jdbc.sql(
                        """
                        insert into hss.proposal (commune_code, case_key, kind, title, detail, proposer, proposed_at, batch_id)
                        values (:commune, :key, :kind, :title, :detail, :proposer, :at, :batch)
                        """)
                .param("commune", request.communeCode())
                .param("key", request.caseKey().value())
                .param("kind", request.kind().name())
                .param("title", request.title())
                .param("detail", request.detail())
                .param("proposer", request.proposer())
                .param("at", OffsetDateTime.now(clock))
                .param("batch", batch)
                .update();
    }

    public void lock(long batch) {
        jdbc.sql("select 1 from hss.approval_batch where batch_id = :id for update")
                .param("id", batch)
                .query()
                .listOfRows();
    }

    public Optional<BatchRow> find(Scope scope, long id) {
        return jdbc.sql("select * from hss.approval_batch where commune_code = any(:communes) and batch_id = :id")
                .param("communes", scope.codes())
                .param("id", id)
                .query(BatchStore::batch)
                .optional();
    }

    /** A batch which the caller has just locked or opened. */
    BatchRow row(long id) {
        return jdbc.sql("select * from hss.approval_batch where batch_id = :id")
                .param("id", id)
                .query(BatchStore::batch)
                .single();
    }

    private static BatchRow batch(ResultSet row, int n) throws SQLException {
        return new BatchRow(
                row.getLong("batch_id"),
                row.getString("commune_code"),
                ProposalKind.valueOf(row.getString("kind")),
                row.getString("level"),
                row.getString("proposer"),
                row.getString("status"),
                row.getInt("sample_size"),
                row.getString("sample_reason"),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getString("decided_by"),
                row.getObject("seen_to", Long.class));
    }

    public Counts counts(long batch) {
        return jdbc.sql(
                        """
                        select count(*) as waiting, count(*) filter (where p.in_sample) as sampled,
                               count(*) filter (where p.proposal_id > b.seen_to) as unseen,
                               count(*) filter (where p.proposal_id > b.seen_to and p.in_sample) as unseen_sampled
                        from hss.proposal p join hss.approval_batch b using (batch_id)
                        where p.batch_id = :batch and p.status = 'PROPOSED'
                        """)
                .param("batch", batch)
                .query((row, n) -> new Counts(
                        row.getInt("waiting"),
                        row.getInt("sampled"),
                        row.getInt("unseen"),
                        row.getInt("unseen_sampled")))
                .single();
    }

    /** An approver looks at the batch as it is now. */
    public void seen(long batch) {
        jdbc.sql(
                        """
                        update hss.approval_batch b set seen_to =
                            (select max(proposal_id) from hss.proposal p where p.batch_id = b.batch_id)
                        where batch_id = :batch and status = 'OPEN'
                        """)
                .param("batch", batch)
                .update();
    }

    /** Adds so many of those whom the approver has not seen to the sample. */
    void extendSample(long batch, int more, String reason) {
        int added = jdbc.sql(
                        """
                        update hss.proposal set in_sample = true where proposal_id in (
                            select p.proposal_id from hss.proposal p join hss.approval_batch b using (batch_id)
                            where p.batch_id = :batch and p.status = 'PROPOSED' and not p.in_sample
                              and p.proposal_id > b.seen_to
                            order by md5(p.proposal_id::text) limit :more)
                        """)
                .param("batch", batch)
                .param("more", Math.max(0, more))
                .update();
        jdbc.sql("update hss.approval_batch set sample_size = sample_size + :added, sample_reason = :reason where"
                        + " batch_id = :batch")
                .param("added", added)
                .param("reason", reason)
                .param("batch", batch)
                .update();
    }

    /** The sample first, then in the order in which they were proposed. */
    public List<Proposal> proposals(long batch) {
        return jdbc.sql("select * from hss.proposal where batch_id = :batch order by in_sample desc, proposal_id")
                .param("batch", batch)
                .query((row, n) -> new Proposal(
                        row.getLong("proposal_id"),
                        row.getString("case_key"),
                        row.getString("title"),
                        row.getString("detail"),
                        row.getObject("proposed_at", OffsetDateTime.class),
                        row.getBoolean("in_sample"),
                        row.getString("status"),
                        row.getString("reason")))
                .list();
    }

    /** Draws the sample: as many of the batch as said, spread by a hash of the id and not by the proposer's order. */
    public void drawSample(long batch, int size, String reason) {
        jdbc.sql("update hss.proposal set in_sample = false where batch_id = :batch")
                .param("batch", batch)
                .update();
        jdbc.sql(
                        """
                        update hss.proposal set in_sample = true where proposal_id in (
                            select proposal_id from hss.proposal where batch_id = :batch and status = 'PROPOSED'
                            order by md5(proposal_id::text) limit :size)
                        """)
                .param("batch", batch)
                .param("size", size)
                .update();
        jdbc.sql("update hss.approval_batch set sample_size = :size, sample_reason = :reason where batch_id = :batch")
                .param("size", size)
                .param("reason", reason)
                .param("batch", batch)
                .update();
    }

    /** The database refuses an approver who is the proposer. */
    public void decide(long proposal, String status, String approver, String reason) {
        jdbc.sql(
                        """
                        update hss.proposal set status = :status, decided_by = :by, decided_at = :at, reason = :reason
                        where proposal_id = :id and status = 'PROPOSED'
                        """)
                .param("status", status)
                .param("by", approver)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("id", proposal)
                .update();
    }

    public void close(long batch, String approver, String decision, String reason) {
        jdbc.sql(
                        """
                        update hss.approval_batch set status = 'DECIDED', decided_by = :by, decided_at = :at,
                            decision = :decision, reason = :reason where batch_id = :id
                        """)
                .param("by", approver)
                .param("at", OffsetDateTime.now(clock))
                .param("decision", decision)
                .param("reason", reason)
                .param("id", batch)
                .update();
    }
}
