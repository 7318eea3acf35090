package vn.hososach.bench;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.duplicates.MergeDesk;
import vn.hososach.duplicates.MergeRunDesk;
import vn.hososach.territory.CommuneCode;

/** Many approved merges, one after the other as the process does them, then all of them undone as one act. */
public final class MergeBench implements Bench {

    private static final CommuneCode COMMUNE = new CommuneCode("00577");

    private TemporaryApplication app;
    private JdbcClient jdbc;

    @Override
    public void run() throws Exception {
        int merges = Bench.setting("rows", 2_000);
        try (TemporaryApplication fresh = new TemporaryApplication()) {
            app = fresh;
            jdbc = fresh.bean(JdbcClient.class);
            long run = in(() -> proposals(merges));
            List<String> before = in(this::picture);
            double merging = seconds(() -> mergeAll());
            double undoing = seconds(() -> undo(run));
            if (!in(this::picture).equals(before)) {
                throw new IllegalStateException("the undo did not restore every record");
            }
            System.out.printf(
                    "BENCH merge: %,d merges %.1f s (%.1f ms each), undo of the run %.1f s, ratio %.2f; every record restored%n",
                    merges, merging, merging / merges * 1_000, undoing, undoing / merging);
        }
    }

    /** Two records a group, decided and approved as one run. */
    private long proposals(int merges) {
        jdbc.sql("select hss.join_commune(?)").param(COMMUNE.value()).query().listOfRows();
        jdbc.sql(
                        """
                        insert into hss.health_record (commune_code, record_code, source_system, full_name, birth_date, sex,
                            personal_id, phone_mobile, current_address)
                        select :commune, 'HS-' || n || '-' || side, case side when 1 then 'BHYT' else 'KCB' end,
                            'Nguyễn Thị Hoa ' || n, '1984-04-12', '2', '001184' || lpad(n::text, 6, '0'),
                            case side when 2 then '0912' || lpad(n::text, 6, '0') end, 'Thôn 2'
                        from generate_series(1, :merges) n, generate_series(1, 2) side
                        """)
                .param("commune", COMMUNE.value())
                .param("merges", merges)
                .update();
        jdbc.sql(
                        """
                        insert into hss.duplicate_group (commune_code, communes, rules, member_key, status, found_at)
                        select :commune, array[:commune], 'K14', string_agg(record_id::text, ',' order by record_id), 'PROPOSED',
                            now() from hss.health_record where commune_code = :commune group by personal_id
                        """)
                .param("commune", COMMUNE.value())
                .update();
        jdbc.sql(
                        """
                        insert into hss.duplicate_member (group_id, record_id, commune_code)
                        select group_id, unnest(string_to_array(member_key, ','))::bigint, :commune from hss.duplicate_group
                        """)
                .param("commune", COMMUNE.value())
                .update();
        return approved();
    }

    private long approved() {
        long run = jdbc.sql(
                        """
                        insert into hss.merge_run (commune_code, rule_class, outcome, reason, decided_by, decided_at, groups)
                        values (:commune, 'K14', 'MERGE', 'đo', 'nhanvien', now(), 0) returning run_id
                        """)
                .param("commune", COMMUNE.value())
                .query(Long.class)
                .single();
        jdbc.sql(
                        """
                        insert into hss.merge (group_id, commune_code, survivor_id, choices, seen, proposed_by, proposed_at,
                            approved_by, run_id)
                        select group_id, :commune, min(record_id), '[]', jsonb_object_agg(record_id, 1), 'nhanvien', now(),
                            'tramtruong', :run from hss.duplicate_member group by group_id
                        """)
                .param("commune", COMMUNE.value())
                .param("run", run)
                .update();
        return run;
    }

    private void mergeAll() {
        MergeDesk desk = app.bean(MergeDesk.class);
        in(() -> jdbc.sql("select group_id from hss.duplicate_group order by 1")
                        .query(Long.class)
                        .list())
                .forEach(group -> app.asSystem(() -> desk.merge(group)));
    }

    private void undo(long run) {
        Actors actors = app.bean(Actors.class);
        Actor head = new Actor("tramtruong", "tramtruong", Role.STATION_HEAD, Scope.of(COMMUNE));
        actors.runAs(head, () -> app.bean(MergeRunDesk.class).undo(run, "đo"));
    }

    private List<String> picture() {
        return jdbc.sql("select (to_jsonb(r) - 'version')::text from hss.health_record r order by record_id")
                .query(String.class)
                .list();
    }

    private <T> T in(Supplier<T> work) {
        return app.asSystem(() -> app.bean(TransactionTemplate.class).execute(status -> work.get()));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
