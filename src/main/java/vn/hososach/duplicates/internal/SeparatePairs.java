package vn.hososach.duplicates.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.duplicates.internal.Grouping.Apart;
import vn.hososach.linkage.AnswerDesk;

/** Pairs which somebody has looked at and kept apart. They are not asked about again until a deciding field changes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SeparatePairs {

    private final JdbcClient jdbc;
    private final AnswerDesk answers;
    private final Clock clock;

    SeparatePairs(JdbcClient jdbc, AnswerDesk answers, Clock clock) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.clock = clock;
    }

    /** Remembers that no two members of the group are one person. */
    public void keep(GroupRow group, String reason, String actor) {
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
        answers.differentPeople(group.members());
    }

    /** Lets the pair be asked about again. */
    void withdraw(List<Long> records) {
        jdbc.sql("update hss.kept_separate set withdrawn_at = :at where withdrawn_at is null"
                        + " and record_a = any(:records) and record_b = any(:records)")
                .param("at", OffsetDateTime.now(clock))
                .param("records", records.toArray(Long[]::new))
                .update();
    }

    /** The decisions in force about records of these communes. */
    Set<Apart> standing(Set<String> communes) {
        return new HashSet<>(jdbc.sql(
                        """
                        select record_a, record_b from hss.kept_separate s
                        where s.withdrawn_at is null and exists (select from hss.health_record r
                            where r.commune_code = any(:communes) and r.record_id in (s.record_a, s.record_b))
                        """)
                .param("communes", communes.toArray(String[]::new))
                .query((row, n) -> Apart.of(row.getLong("record_a"), row.getLong("record_b")))
                .list());
    }
}
