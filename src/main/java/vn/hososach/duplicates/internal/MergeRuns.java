package vn.hososach.duplicates.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** The rows behind decisions about many groups at once; every step over a run is one statement. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MergeRuns {

    private final JdbcClient jdbc;
    private final Clock clock;

    MergeRuns(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A decision about many groups. */
    public record Run(long id, String communeCode, String outcome, boolean undone) {}

    /** What of a run can be taken back: its acts, its groups, the communes and records they reach. */
    public record Standing(
            List<Long> acts,
            List<Long> groups,
            List<String> communes,
            List<Long> records,
            Optional<OffsetDateTime> since) {}

    public long begin(String commune, String ruleClass, String outcome, String reason, String actor) {
        return jdbc.sql(
                        """
                        insert into hss.merge_run (commune_code, rule_class, outcome, reason, decided_by, decided_at, groups)
                        values (:commune, :class, :outcome, :reason, :actor, :at, 0) returning run_id
                        """)
                .param("commune", commune)
                .param("class", ruleClass)
                .param("outcome", outcome)
                .param("reason", reason)
                .param("actor", actor)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    /** The group has just been decided as part of the run. */
    public void include(long run, long group) {
        jdbc.sql("update hss.merge set run_id = :run where group_id = :group and state = 'PROPOSED'")
                .param("run", run)
                .param("group", group)
                .update();
        jdbc.sql(
                        """
                        update hss.kept_separate s set run_id = :run
                        from hss.duplicate_member a, hss.duplicate_member b
                        where a.group_id = :group and b.group_id = :group and s.record_a = a.record_id
                          and s.record_b = b.record_id and s.withdrawn_at is null
                        """)
                .param("run", run)
                .param("group", group)
                .update();
        jdbc.sql("update hss.merge_run set groups = groups + 1 where run_id = :run")
                .param("run", run)
                .update();
    }

    /** The run, held against a second undo at the same moment. */
    public Optional<Run> lock(Scope scope, long run) {
        return jdbc.sql("select * from hss.merge_run where run_id = :run and commune_code = any(:communes) for update")
                .param("run", run)
                .param("communes", scope.codes())
                .query((row, n) -> new Run(
                        row.getLong("run_id"),
                        row.getString("commune_code"),
                        row.getString("outcome"),
                        row.getString("undone_by") != null))
                .optional();
    }

    public Standing merged(long run) {
        return jdbc.sql(
                        """
                        select array_agg(distinct m.act_id) as acts, array_agg(distinct m.group_id) as groups,
                            array_agg(distinct d.commune_code) as communes, array_agg(distinct d.record_id) as records,
                            min(a.at) as since
                        from hss.merge m join hss.duplicate_member d using (group_id) join hss.act a on a.act_id = m.act_id
                        where m.run_id = :run and m.state = 'MERGED'
                        """)
                .param("run", run)
                .query((row, n) -> row.getArray("acts") == null
                        ? new Standing(List.of(), List.of(), List.of(), List.of(), Optional.empty())
                        : new Standing(
                                Arrays.asList((Long[]) row.getArray("acts").getArray()),
                                Arrays.asList((Long[]) row.getArray("groups").getArray()),
                                Arrays.asList(
                                        (String[]) row.getArray("communes").getArray()),
                                Arrays.asList((Long[]) row.getArray("records").getArray()),
                                Optional.ofNullable(row.getObject("since", OffsetDateTime.class))))
                .single();
    }

    /** Marks the merges of the run as undone and keeps all their records apart. */
    public void mergesUndone(long run, List<Long> groups, long undoAct, String reason, String actor) {
        jdbc.sql("update hss.merge set state = 'UNDONE', undo_act_id = :act where run_id = :run and state = 'MERGED'")
                .param("act", undoAct)
                .param("run", run)
                .update();
        jdbc.sql(
                        """
                        insert into hss.kept_separate (record_a, record_b, commune_code, reason, decided_by, decided_at)
                        select a.record_id, b.record_id, g.commune_code, :reason, :actor, :at
                        from hss.duplicate_group g join hss.duplicate_member a using (group_id)
                        join hss.duplicate_member b on b.group_id = a.group_id and b.record_id > a.record_id
                        where g.group_id = any(:groups)
                        on conflict (record_a, record_b) do update set withdrawn_at = null, reason = excluded.reason,
                            decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                .param("reason", reason)
                .param("actor", actor)
                .param("at", OffsetDateTime.now(clock))
                .param("groups", groups.toArray(Long[]::new))
                .update();
        jdbc.sql("update hss.duplicate_group set status = 'SEPARATE', closed_at = :at where group_id = any(:groups)")
                .param("at", OffsetDateTime.now(clock))
                .param("groups", groups.toArray(Long[]::new))
                .update();
    }

    /** Withdraws what the run kept apart and opens the groups again; returns how many. */
    public int separationsUndone(long run) {
        int opened = jdbc.sql(
                        """
                        update hss.duplicate_group g set status = 'OPEN', closed_at = null, case_opened_at = null
                        where g.status = 'SEPARATE' and g.group_id in (
                            select a.group_id from hss.kept_separate s
                            join hss.duplicate_member a on a.record_id = s.record_a
                            join hss.duplicate_member b on b.group_id = a.group_id and b.record_id = s.record_b
                            where s.run_id = :run and s.withdrawn_at is null)
                        """)
                .param("run", run)
                .update();
        jdbc.sql("update hss.kept_separate set withdrawn_at = :at where run_id = :run and withdrawn_at is null")
                .param("at", OffsetDateTime.now(clock))
                .param("run", run)
                .update();
        return opened;
    }

    public void undone(long run, String reason, String actor) {
        jdbc.sql(
                        "update hss.merge_run set undone_by = :actor, undone_at = :at, undo_reason = :reason where run_id = :run")
                .param("actor", actor)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason)
                .param("run", run)
                .update();
    }
}
