package vn.hososach.linkage.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The values by which people find each other, kept in step in {@code hss.record_key} and {@code hss.person_key}. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Keys {

    /** So many rows written at once change what the planner has to know. */
    private static final int MANY = 1_000;

    /** Once there are some the server renews them; here that would make runs of other communes wait for this one. */
    private static final String FIRST_STATISTICS =
            """
            select hss.refresh_key_statistics() where exists (select from pg_class
                where oid in ('hss.record_key'::regclass, 'hss.person_key'::regclass) and reltuples < 1000)
            """;

    private final JdbcClient jdbc;

    Keys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of which table keys are due. */
    public enum Kind {
        RECORDS,
        REGISTER
    }

    private record Due(String commune, Kind kind) {}

    /** Many rows of a commune have changed: its keys are brought in step after the transaction that changed them. */
    public void due(String commune, Kind kind) {
        jdbc.sql("insert into hss.key_due (commune_code, kind) values (:commune, :kind)")
                .param("commune", commune)
                .param("kind", kind.name())
                .update();
    }

    /** Brings the keys of one commune in step which are due and which nobody else is about; false when there are none. */
    boolean bringOne() {
        List<Due> due = taken("join (select commune_code, kind from hss.key_due order by due_id limit 1"
                + " for update skip locked) one using (commune_code, kind)");
        due.stream().limit(1).forEach(one -> {
            if (one.kind() == Kind.RECORDS) {
                write(Set.of(one.commune()), KeySql.RECORDS_GONE, KeySql.RECORDS);
            } else {
                write(Set.of(one.commune()), KeySql.PEOPLE_GONE, KeySql.PEOPLE);
            }
        });
        return !due.isEmpty();
    }

    /** Keeps the keys of the register of these communes, and of those where they are due. */
    public void keepPeople(String[] communes) {
        Set<String> people = due(Kind.REGISTER);
        people.addAll(List.of(communes));
        write(people, KeySql.PEOPLE_GONE, KeySql.PEOPLE);
    }

    /** Keeps the keys of the records of communes that have been matched now, and of those where they are due. */
    public void keepRecords(String[] communes) {
        Set<String> others = due(Kind.RECORDS);
        others.removeAll(Set.of(communes));
        write(others, KeySql.RECORDS_GONE, KeySql.RECORDS);
        write(Set.of(communes), KeySql.RECORDS_GONE, KeySql.RECORDS_MATCHED);
    }

    /** Forgets the keys of records of a commune that are nobody's any more. */
    public void forgetGone(String commune) {
        write(Set.of(commune), KeySql.RECORDS_GONE);
    }

    private Set<String> due(Kind kind) {
        Set<String> communes = new TreeSet<>();
        taken("where d.kind = '" + kind + "'").forEach(due -> communes.add(due.commune()));
        return communes;
    }

    private List<Due> taken(String which) {
        return jdbc.sql("delete from hss.key_due where due_id in (select d.due_id from hss.key_due d " + which
                        + " for update of d skip locked) returning commune_code, kind")
                .query((row, n) -> new Due(row.getString(1), Kind.valueOf(row.getString(2))))
                .list();
    }

    private void write(Set<String> communes, String... statements) {
        if (communes.isEmpty()) {
            return;
        }
        // the row policies make the planner expect a handful of rows, and nested loops over whole communes
        jdbc.sql("set local enable_nestloop = off").update();
        jdbc.sql("set local jit = off").update();
        int written = 0;
        for (String statement : statements) {
            written += jdbc.sql(statement)
                    .param("communes", communes.toArray(String[]::new))
                    .update();
        }
        jdbc.sql("set local enable_nestloop = on").update();
        if (written >= MANY) {
            jdbc.sql(FIRST_STATISTICS).query().listOfRows();
        }
    }

    /** Those of these records which tell another identity than when they were last matched. */
    public List<Long> unsure(String commune, Collection<Long> records) {
        return some(KeySql.UNSURE, commune, records).query(Long.class).list();
    }

    /** Those, and such as belong to nobody the register knows. */
    public List<Long> loose(String commune, Collection<Long> records) {
        return some(KeySql.LOOSE, commune, records).query(Long.class).list();
    }

    /** Records whose keys are no longer those that stand, and how many of them belong to somebody else now. */
    public record Stale(List<Long> records, long relinked) {}

    /** Those of these records whose keys are no longer those that stand; a new record has none. */
    public Stale stale(String commune, Collection<Long> records) {
        List<Long> stale = new ArrayList<>();
        AtomicLong relinked = new AtomicLong();
        some(KeySql.STALE, commune, records).query(row -> {
            stale.add(row.getLong(1));
            relinked.addAndGet(row.getBoolean(2) ? 1 : 0);
        });
        return new Stale(stale, relinked.get());
    }

    /** How many records lie in these communes. */
    public long records(String[] communes) {
        return jdbc.sql("select count(*) from hss.record_key where commune_code = any(:communes)")
                .param("communes", communes)
                .query(Long.class)
                .single();
    }

    /** Brings the keys of some records in step, which are matched now. */
    public void renew(String commune, Collection<Long> records) {
        if (records.isEmpty()) {
            return;
        }
        some(KeySql.SOME_GONE, commune, records).update();
        some(KeySql.SOME_MATCHED, commune, records).update();
    }

    private JdbcClient.StatementSpec some(String sql, String commune, Collection<Long> records) {
        return jdbc.sql(sql).param("communes", new String[] {commune}).param("records", records.toArray(Long[]::new));
    }
}
