package vn.hososach.casework.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.casework.CaseDraft;
import vn.hososach.casework.CaseKind;
import vn.hososach.casework.WaitsFor;
import vn.hososach.database.JsonColumn;
import vn.hososach.handover.CaseKey;

/** The rows of cases. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseStore {

    private final JdbcClient jdbc;
    private final TypingStore typing;
    private final Clock clock;

    CaseStore(JdbcClient jdbc, TypingStore typing, Clock clock) {
        this.jdbc = jdbc;
        this.typing = typing;
        this.clock = clock;
    }

    /** A case's own row. */
    public record CaseRow(
            long id,
            CaseKind kind,
            String communeCode,
            @Nullable Long recordId,
            @Nullable String personalId,
            @Nullable String hamlet,
            String status,
            @Nullable WaitsFor waitsFor,
            CaseDraft draft) {}

    public Optional<CaseRow> find(Scope scope, long id) {
        return jdbc.sql("select * from hss.work_case where commune_code = any(:communes) and case_id = :id")
                .param("communes", scope.codes())
                .param("id", id)
                .query(CaseStore::row)
                .optional();
    }

    /** Changes the working paper of a case. */
    public void draft(CaseRow row, UnaryOperator<CaseDraft> change) {
        jdbc.sql("update hss.work_case set draft = :draft::jsonb where commune_code = :commune and case_id = :id")
                .param("draft", JsonColumn.text(change.apply(row.draft())))
                .param("commune", row.communeCode())
                .param("id", row.id())
                .update();
    }

    /** Changes the working paper of a case on which the station has decided: it leaves the station. */
    public void decided(CaseRow row, UnaryOperator<CaseDraft> change) {
        draft(row, change);
        waitFor(row, WaitsFor.SYSTEM);
    }

    public void waitFor(CaseRow row, WaitsFor whom) {
        standing(row, "WAITING", whom);
    }

    public void backToStation(CaseRow row) {
        standing(row, "OPEN", null);
    }

    private void standing(CaseRow row, String status, @Nullable WaitsFor whom) {
        jdbc.sql("update hss.work_case set status = :status, waiting_for = :whom where commune_code = :commune and"
                        + " case_id = :id")
                .param("status", status)
                .param("whom", whom == null ? null : whom.name())
                .param("commune", row.communeCode())
                .param("id", row.id())
                .update();
    }

    public void close(CaseRow row, String outcome, @Nullable Long actId) {
        typing.forget(row.communeCode(), row.id());
        jdbc.sql(
                        """
                        update hss.work_case set status = 'DONE', waiting_for = null, outcome = :outcome, act_id = :act, closed_at = :at
                        where commune_code = :commune and case_id = :id
                        """)
                .param("outcome", outcome)
                .param("act", actId)
                .param("at", OffsetDateTime.now(clock))
                .param("commune", row.communeCode())
                .param("id", row.id())
                .update();
    }

    /** The act by which this case created a record. */
    public @Nullable Long creatingAct(CaseRow row) {
        return jdbc.sql("select max(act_id) from hss.act where commune_code = :commune and case_key = :key and kind ="
                        + " 'CREATE'")
                .param("commune", row.communeCode())
                .param("key", CaseKey.of(row.kind().letter(), row.id()).value())
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    private static CaseRow row(ResultSet row, int n) throws SQLException {
        String draft = row.getString("draft");
        String waitsFor = row.getString("waiting_for");
        return new CaseRow(
                row.getLong("case_id"),
                CaseKind.valueOf(row.getString("kind")),
                row.getString("commune_code"),
                row.getObject("record_id", Long.class),
                row.getString("personal_id"),
                row.getString("hamlet"),
                row.getString("status"),
                waitsFor == null ? null : WaitsFor.valueOf(waitsFor),
                draft == null ? CaseDraft.EMPTY : JsonColumn.read(draft, CaseDraft.class));
    }
}
