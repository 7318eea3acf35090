package vn.hososach.verification.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.database.JsonColumn;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.IdentityQuestion;
import vn.hososach.handover.VerificationRequested;
import vn.hososach.verification.Answer;
import vn.hososach.verification.PoliceAnswer;
import vn.hososach.verification.VerificationRequest;

/** The rows of questions and answers. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RequestStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    RequestStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long insert(VerificationRequested request, String askedBy) {
        IdentityQuestion question = request.question();
        return jdbc.sql(
                        """
                        insert into hss.verification_request (commune_code, case_key, kind, question, candidates, asked_by, asked_at)
                        values (:commune, :key, :kind, :question, :candidates::jsonb, :by, :at) returning request_id
                        """)
                .param("commune", request.communeCode())
                .param("key", request.caseKey().value())
                .param("kind", question.kind())
                .param("question", question.text())
                .param("candidates", JsonColumn.text(question.candidates()))
                .param("by", askedBy)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    public Optional<VerificationRequest> find(Scope scope, long id) {
        return jdbc.sql("select * from hss.verification_request where commune_code = any(:communes) and request_id ="
                        + " :id")
                .param("communes", scope.codes())
                .param("id", id)
                .query(RequestStore::request)
                .optional();
    }

    /** The same, held until the transaction ends. */
    Optional<VerificationRequest> lock(Scope scope, long id) {
        return jdbc.sql("select * from hss.verification_request where commune_code = any(:communes) and request_id ="
                        + " :id for update")
                .param("communes", scope.codes())
                .param("id", id)
                .query(RequestStore::request)
                .optional();
    }

    /** The question is due when its task is: decision table task-sla, in working days. */
    public void takeDueTime(long id, CaseKey key) {
        jdbc.sql(
                        """
                        update hss.verification_request r set due_at = w.due_at from hss.work_item w
                        where r.request_id = :id and w.commune_code = r.commune_code and w.case_key = :key
                        """)
                .param("id", id)
                .param("key", key.value())
                .update();
    }

    public List<VerificationRequest> open(Scope scope, int limit) {
        return jdbc.sql(
                        """
                        select * from hss.verification_request where commune_code = any(:communes) and status = 'OPEN'
                        order by escalated_at nulls last, request_id limit :limit
                        """)
                .param("communes", scope.codes())
                .param("limit", limit)
                .query(RequestStore::request)
                .list();
    }

    public void answer(long id, PoliceAnswer answer, String officer) {
        jdbc.sql(
                        """
                        update hss.verification_request set status = 'ANSWERED', answer = :answer, corrected = :corrected::jsonb,
                            note = :note, evidence = :evidence, answered_by = :by, answered_at = :at
                        where request_id = :id and status = 'OPEN'
                        """)
                .param("answer", answer.answer().name())
                .param("corrected", JsonColumn.text(answer.corrected()))
                .param("note", answer.note())
                .param("evidence", answer.evidence())
                .param("by", officer)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** The corrected values of an answered request. */
    public Map<String, String> corrected(long id) {
        String text = jdbc.sql(
                        "select coalesce(corrected, '{}')::text from hss.verification_request where request_id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        return JsonColumn.read(text, new TypeReference<Map<String, String>>() {});
    }

    /** Notes that the question is late; false when that is noted already. */
    boolean escalate(long id) {
        return jdbc.sql("update hss.verification_request set escalated_at = :at where request_id = :id and"
                                + " escalated_at is null")
                        .param("at", OffsetDateTime.now(clock))
                        .param("id", id)
                        .update()
                > 0;
    }

    private static VerificationRequest request(ResultSet row, int n) throws SQLException {
        String answer = row.getString("answer");
        return new VerificationRequest(
                row.getLong("request_id"),
                row.getString("commune_code"),
                row.getString("case_key"),
                row.getString("kind"),
                row.getString("question"),
                JsonColumn.read(row.getString("candidates"), new TypeReference<List<IdentityQuestion.Candidate>>() {}),
                row.getObject("asked_at", OffsetDateTime.class),
                row.getObject("due_at", OffsetDateTime.class),
                row.getString("status"),
                row.getObject("escalated_at", OffsetDateTime.class),
                answer == null ? null : Answer.valueOf(answer),
                row.getString("note"),
                row.getString("answered_by"));
    }
}
