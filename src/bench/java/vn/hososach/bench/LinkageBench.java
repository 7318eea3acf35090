package vn.hososach.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.linkage.CandidateDesk;
import vn.hososach.linkage.LinkageDesk;
import vn.hososach.territory.CommuneCode;

/** Matching in the database: everybody for the first time and again, one commune, one record, one look-up on save. */
public final class LinkageBench implements Bench {

    private static final int LOOK_UPS = 100;

    private Actors actors;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private LinkageDesk linkage;
    private CandidateDesk candidates;

    private record Stored(String commune, long record, Map<String, String> values) {}

    @Override
    public void run() throws Exception {
        ConfigurableApplicationContext app = BenchCity.start();
        actors = app.getBean(Actors.class);
        jdbc = app.getBean(JdbcClient.class);
        transactions = app.getBean(TransactionTemplate.class);
        linkage = app.getBean(LinkageDesk.class);
        candidates = app.getBean(CandidateDesk.class);
        long rows = BenchCity.fill(app, Bench.setting("rows", 100_000));
        System.out.printf("BENCH linkage filled: %,d records%n", rows);
        timed("everybody, first", this::everybody);
        timed("everybody, again", this::everybody);
        timed("one commune", () -> linkage.match(all(), new String[] {"00004"}));
        List<Stored> some = some();
        each("one record, warming up", some, one -> linkage.matchAgain(one.commune(), List.of(one.record())));
        each("one record", some, one -> linkage.matchAgain(one.commune(), List.of(one.record())));
        each("look-up on save, warming up", some, one -> candidates.of(new CommuneCode(one.commune()), one.values()));
        each("look-up on save", some, one -> candidates.of(new CommuneCode(one.commune()), one.values()));
    }

    private long everybody() {
        return linkage.match(all(), all());
    }

    private String[] all() {
        return actors.scope().codes();
    }

    private void timed(String what, Supplier<Long> work) {
        long start = System.nanoTime();
        double cpu = CpuSeconds.now();
        long changed = inTransaction(work);
        System.out.printf(
                "BENCH linkage %s: %.1f s wall, %.1f s CPU, %,d links new or changed%n",
                what, (System.nanoTime() - start) / 1e9, CpuSeconds.now() - cpu, changed);
    }

    private void each(String what, List<Stored> some, Consumer<Stored> work) {
        List<Double> times = new ArrayList<>();
        for (Stored one : some) {
            long start = System.nanoTime();
            inTransaction(() -> {
                work.accept(one);
                return true;
            });
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                "BENCH linkage %s: median %.1f ms, 95 %% %.1f ms%n",
                what, times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }

    private List<Stored> some() {
        return inTransaction(() -> jdbc.sql("select * from hss.health_record where record_id % 97 = 3"
                        + " and status = 'ACTIVE' order by record_id limit :most")
                .param("most", LOOK_UPS)
                .query((row, n) -> {
                    Map<String, String> values = new HashMap<>();
                    for (String column :
                            List.of("full_name", "birth_date", "sex", "personal_id", "phone_mobile", "mother_name")) {
                        if (row.getString(column) != null) {
                            values.put(column, row.getString(column));
                        }
                    }
                    return new Stored(row.getString("commune_code"), row.getLong("record_id"), values);
                })
                .list());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return actors.runAs(actors.system("bench"), () -> transactions.execute(status -> work.get()));
    }
}
