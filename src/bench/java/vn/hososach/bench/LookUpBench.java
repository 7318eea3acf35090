package vn.hososach.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.linkage.CandidateDesk;
import vn.hososach.linkage.Candidates;
import vn.hososach.linkage.LinkageDesk;
import vn.hososach.territory.CommuneCode;

/**
 * "Có thể trùng với…" before a record is saved, and one record matched again, among as many records and register rows as
 * asked for ({@code bench.rows} each), with the communes of the whole city.
 */
public final class LookUpBench implements Bench {

    private static final int LOOK_UPS = 300;

    private Actors actors;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    private record Stored(CommuneCode commune, long record, Map<String, String> values) {}

    /** How often the record itself was among those shown. */
    private int found;

    @Override
    public void run() throws Exception {
        ConfigurableApplicationContext app = BenchCity.start();
        actors = app.getBean(Actors.class);
        jdbc = app.getBean(JdbcClient.class);
        transactions = app.getBean(TransactionTemplate.class);
        CandidateDesk candidates = app.getBean(CandidateDesk.class);
        LinkageDesk linkage = app.getBean(LinkageDesk.class);
        int rows = Bench.setting("rows", 1_000_000);
        timed("filled", () -> MillionPeople.fill(app, rows));
        timed("keys brought in step", () -> MillionPeople.keys(app));
        List<Stored> some = some(rows);
        for (String round : List.of("warming up", "look-up on save")) {
            each(round, some, one -> {
                Actor station = new Actor("bench", "bench", Role.STATION_STAFF, Scope.of(one.commune()));
                Candidates near = actors.runAs(station, () -> candidates.of(one.commune(), one.values()));
                found += near.records().stream().anyMatch(c -> c.record().id().value() == one.record()) ? 1 : 0;
            });
        }
        System.out.printf("BENCH lookUp the record itself was shown %d of %d times%n", found, 2 * some.size());
        each(
                "one record matched again",
                some,
                one -> asSystem(() -> {
                    linkage.matchAgain(one.commune().value(), List.of(one.record()));
                    return true;
                }));
    }

    private void timed(String what, Supplier<Long> work) {
        long start = System.nanoTime();
        double cpu = CpuSeconds.now();
        System.out.printf(
                "BENCH lookUp %s: %,d rows, %.1f s wall, %.1f s CPU%n",
                what, work.get(), (System.nanoTime() - start) / 1e9, CpuSeconds.now() - cpu);
    }

    private interface Work {
        void on(Stored one);
    }

    private static void each(String what, List<Stored> some, Work work) {
        List<Double> times = new ArrayList<>();
        double cpu = CpuSeconds.now();
        for (Stored one : some) {
            long start = System.nanoTime();
            work.on(one);
            times.add((System.nanoTime() - start) / 1e6);
        }
        cpu = CpuSeconds.now() - cpu;
        times.sort(null);
        System.out.printf(
                "BENCH lookUp %s: median %.1f ms, 95 %% %.1f ms, longest %.1f ms; %.1f ms CPU each%n",
                what,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100),
                times.get(times.size() - 1),
                1000 * cpu / times.size());
    }

    private List<Stored> some(int rows) {
        return asSystem(() -> jdbc.sql("select r.* from hss.record_key k join hss.health_record r"
                        + " on r.commune_code = k.commune_code and r.record_id = k.record_id"
                        + " where k.record_id % :step = 3 order by k.record_id limit :most")
                .param("step", Math.max(4, rows / LOOK_UPS))
                .param("most", LOOK_UPS)
                .query((row, n) -> {
                    Map<String, String> values = new HashMap<>();
                    for (String column :
                            List.of("full_name", "birth_date", "sex", "personal_id", "phone_mobile", "mother_name")) {
                        if (row.getString(column) != null) {
                            values.put(column, row.getString(column));
                        }
                    }
                    return new Stored(new CommuneCode(row.getString("commune_code")), row.getLong("record_id"), values);
                })
                .list());
    }

    private <T> T asSystem(Supplier<T> work) {
        return actors.runAs(actors.system("bench"), () -> transactions.execute(status -> work.get()));
    }
}
