package vn.hososach.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.jobs.Progress;
import vn.hososach.review.ReviewDesk;
import vn.hososach.review.ReviewSummary;
import vn.hososach.territory.BirthProvinces;
import vn.hososach.territory.CommuneCode;

/**
 * Review by all decision tables, findings written, against one hand-written statement that computes a part of the same
 * rules and writes them to a table of its own; then one per cent of the records again, and single records after a save.
 */
public final class ReviewBench implements Bench {

    private static final int ALL_RULES = 149;
    private static final int ROUNDS = 7;

    /** The full run has gone three times by then, and a server is warm. */
    private static final int WARMING_UP = 15;

    private Actors actors;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;
    private ReviewDesk desk;
    private int sqlRules;

    @Override
    public void run() throws Exception {
        ConfigurableApplicationContext app = BenchCity.start();
        actors = app.getBean(Actors.class);
        jdbc = app.getBean(JdbcClient.class);
        transactions = app.getBean(TransactionTemplate.class);
        desk = app.getBean(ReviewDesk.class);
        long rows = BenchCity.fill(app, Bench.setting("rows", 100_000));
        System.out.printf("BENCH review filled: %,d records%n", rows);
        long start = System.nanoTime();
        double cpu = CpuSeconds.now();
        ReviewSummary first = review();
        System.out.printf(
                "BENCH review first run with linking: %.1f s wall, %.1f s CPU; %,d findings written, %,d decisions,"
                        + " %.3f %% from memory%n",
                (System.nanoTime() - start) / 1e9,
                CpuSeconds.now() - cpu,
                first.findings(),
                first.decisions(),
                100.0 * first.fromMemory() / first.decisions());
        List<String> parts =
                List.of(Bench.text("parts", "written,unchanged,again,one").split(","));
        if (parts.contains("written") || parts.contains("unchanged")) {
            againstSql(parts, rows);
        }
        if (parts.contains("again")) {
            onePercent();
        }
        if (parts.contains("one")) {
            oneRecord();
        }
        System.out.printf(
                "BENCH review heap used after: %d MiB of %d%n",
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void againstSql(List<String> parts, long rows) throws Exception {
        equality();
        if (parts.contains("written")) {
            compare("review/sql, all findings written", rows, this::closeAll);
        }
        if (parts.contains("unchanged")) {
            compare("review/sql, nothing changed", rows, () -> {});
        }
        System.out.printf(
                "BENCH review rules: %d in SQL, %d in tables; the bar is 3 x %d/%d = ratio %.1f%n",
                sqlRules, ALL_RULES, ALL_RULES, sqlRules, 3.0 * ALL_RULES / sqlRules);
    }

    private void compare(String goal, long rows, Pairs.Preparation before) throws Exception {
        Pairs.Work baseline = () -> {
            byHand();
            return null;
        };
        Pairs.Work candidate = () -> {
            review();
            return null;
        };
        Pairs.of(Bench.setting("pairs", 2), baseline, candidate, before).print(goal, rows);
    }

    /** A review that finds its findings closed opens every one of them again, so it writes them all. */
    private void closeAll() {
        inTransaction(() -> jdbc.sql("update hss.finding set resolved_at = now() where resolved_at is null")
                .update());
    }

    private ReviewSummary review() {
        return actors.runAs(actors.system("bench"), () -> desk.review(Optional.empty(), Progress.SILENT));
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return actors.runAs(actors.system("bench"), () -> transactions.execute(status -> work.get()));
    }

    private Map<String, Long> byHand() {
        return inTransaction(() -> {
            jdbc.sql("create temp table by_hand on commit drop as " + ReviewSql.STATEMENT)
                    .param("day", LocalDate.now(java.time.ZoneId.of("Asia/Ho_Chi_Minh")))
                    .param("provinces", BirthProvinces.codes().toArray(String[]::new))
                    .update();
            return counts("select rule, count(*) from by_hand group by 1");
        });
    }

    private Map<String, Long> counts(String sql) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private void equality() {
        Map<String, Long> hand = byHand();
        Map<String, Long> tables = inTransaction(
                () -> counts("select rule_id, count(*) from hss.finding where resolved_at is null group by 1"));
        TreeSet<String> rules =
                new TreeSet<>(java.util.Arrays.asList(java.util.regex.Pattern.compile("'([CDKL]\\d\\d)'")
                        .matcher(ReviewSql.STATEMENT)
                        .results()
                        .map(m -> m.group(1))
                        .toArray(String[]::new)));
        sqlRules = rules.size();
        List<String> different = new ArrayList<>();
        for (String rule : rules) {
            long a = hand.getOrDefault(rule, 0L);
            long b = tables.getOrDefault(rule, 0L);
            if (a != b) {
                different.add(rule + ": by hand " + a + ", by tables " + b);
            }
        }
        System.out.println("BENCH review rules compared " + rules.size() + ", findings by tables "
                + tables.values().stream().mapToLong(Long::longValue).sum() + ", different " + different);
        if (!different.isEmpty() && !Boolean.getBoolean("bench.anyway")) {
            throw new IllegalStateException("not equal: " + different);
        }
    }

    /** One per cent of the records of every commune, all of them changed; in the median of some rounds. */
    private void onePercent() {
        double cpu = CpuSeconds.now();
        long start = System.nanoTime();
        review();
        double full = CpuSeconds.now() - cpu;
        double fullWall = (System.nanoTime() - start) / 1e9;
        List<Double> walls = new ArrayList<>();
        List<Double> cpus = new ArrayList<>();
        int records = 0;
        for (int round = 0; round < WARMING_UP + ROUNDS; round++) {
            Map<String, List<Long>> chosen = change(round);
            records = chosen.values().stream().mapToInt(List::size).sum();
            cpu = CpuSeconds.now();
            start = System.nanoTime();
            chosen.forEach((commune, some) -> actors.runAs(actors.system("bench"), () -> {
                desk.reviewRecords(new CommuneCode(commune), some);
                return null;
            }));
            if (round >= WARMING_UP) {
                walls.add((System.nanoTime() - start) / 1e9);
                cpus.add(CpuSeconds.now() - cpu);
            }
        }
        walls.sort(null);
        cpus.sort(null);
        System.out.printf(
                "BENCH review 1 %% again: %d records, %.2f s wall, %.2f s CPU (%.2f-%.2f); full %.1f s wall, %.1f s CPU;"
                        + " %.1f %% of wall, %.1f %% of CPU%n",
                records,
                walls.get(ROUNDS / 2),
                cpus.get(ROUNDS / 2),
                cpus.get(0),
                cpus.get(ROUNDS - 1),
                fullWall,
                full,
                100 * walls.get(ROUNDS / 2) / fullWall,
                100 * cpus.get(ROUNDS / 2) / full);
    }

    /** Changes the telephone of one per cent, and of a quarter of them the name; returns them by commune. */
    private Map<String, List<Long>> change(int round) {
        Map<String, List<Long>> chosen = new TreeMap<>();
        inTransaction(() -> {
            jdbc.sql(
                            """
                            update hss.health_record set phone_home = '0243' || lpad(((record_id + :round) % 10000000)::text, 7, '0'),
                                full_name = case when record_id / 100 % 4 = 1 then full_name || ' ' || chr(65 + :round)
                                    else full_name end
                            where record_id % 100 = 7 and status = 'ACTIVE' returning commune_code, record_id
                            """)
                    .param("round", round)
                    .query(row -> {
                        chosen.computeIfAbsent(row.getString(1), c -> new ArrayList<>())
                                .add(row.getLong(2));
                    });
            return null;
        });
        return chosen;
    }

    private void oneRecord() {
        List<Object[]> some = inTransaction(() -> jdbc.sql(
                        "select commune_code, record_id from hss.health_record where record_id % 997 = 3 and status ="
                                + " 'ACTIVE' limit 60")
                .query((row, n) -> new Object[] {row.getString(1), row.getLong(2)})
                .list());
        List<Double> times = new ArrayList<>();
        for (Object[] one : some) {
            long start = System.nanoTime();
            actors.runAs(actors.system("bench"), () -> {
                desk.reviewRecord((String) one[0], (Long) one[1]);
                return null;
            });
            times.add((System.nanoTime() - start) / 1e6);
        }
        times.sort(null);
        System.out.printf(
                "BENCH review one record: median %.1f ms, 95 %% %.1f ms%n",
                times.get(times.size() / 2), times.get(times.size() * 95 / 100));
    }
}
