package vn.hososach.casework.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.casework.Typing;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.database.JsonColumn;

/** The rows of what people have typed into cases. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class TypingStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    TypingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void save(CaseRow row, String user, Map<String, String> values, String reason) {
        jdbc.sql(
                        """
                        insert into hss.case_typing (commune_code, case_id, username, typed, reason, saved_at)
                        values (:commune, :case, :user, :typed::jsonb, :reason, :at)
                        on conflict (case_id, username) do update
                            set typed = excluded.typed, reason = excluded.reason, saved_at = excluded.saved_at
                        """)
                .param("commune", row.communeCode())
                .param("case", row.id())
                .param("user", user)
                .param("typed", JsonColumn.text(values))
                .param("reason", reason)
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    public Optional<Typing> find(CaseRow row, String user) {
        return jdbc.sql("select * from hss.case_typing where commune_code = :commune and case_id = :case and username"
                        + " = :user")
                .param("commune", row.communeCode())
                .param("case", row.id())
                .param("user", user)
                .query((found, n) -> new Typing(
                        JsonColumn.read(found.getString("typed"), new TypeReference<Map<String, String>>() {}),
                        found.getString("reason"),
                        found.getObject("saved_at", OffsetDateTime.class)))
                .optional();
    }

    public void discard(CaseRow row, String user) {
        jdbc.sql("delete from hss.case_typing where commune_code = :commune and case_id = :case and username = :user")
                .param("commune", row.communeCode())
                .param("case", row.id())
                .param("user", user)
                .update();
    }

    /** The case is finished: everybody's pages go. */
    void forget(String commune, long caseId) {
        jdbc.sql("delete from hss.case_typing where commune_code = :commune and case_id = :case")
                .param("commune", commune)
                .param("case", caseId)
                .update();
    }
}
