package vn.hososach.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;

/** The partitions of a commune are made beside everybody's work, and are what "partition of" would have made. */
@HssTest
class JoiningCommunesTest {

    private static final List<String> PARENTS =
            List.of("register_entry", "health_record", "record_health", "finding", "change", "work_item");
    private static final int THREADS = 8;

    @Autowired
    FlywayConnectionDetails owner;

    @Autowired
    JdbcConnectionDetails application;

    @Autowired
    JdbcClient jdbc;

    /** Communes of no list, whose partitions are gone after the test. */
    private final AtomicInteger invented = new AtomicInteger(80000);

    @AfterEach
    void dropPartitions() throws SQLException {
        try (Connection connection = connect(false)) {
            JdbcClient client = client(connection);
            for (int code = 80001; code <= invented.get(); code++) {
                for (String parent : PARENTS) {
                    client.sql("drop table if exists hss." + parent + "_" + code)
                            .update();
                }
            }
        }
    }

    @Test
    void a_partition_is_what_partition_of_makes() throws SQLException {
        String joined = newCommune();
        String plain = newCommune();
        try (Connection connection = connect(false)) {
            connection.setAutoCommit(false);
            JdbcClient client = client(connection);
            join(client, joined);
            for (String parent : PARENTS) {
                client.sql("create table hss.%1$s_%2$s partition of hss.%1$s for values in ('%2$s')"
                                .formatted(parent, plain))
                        .update();
                List<String> catalogue = PartitionCatalogue.of(client, parent, joined);
                assertThat(catalogue).isEqualTo(PartitionCatalogue.of(client, parent, plain));
                assertThat(catalogue)
                        .anyMatch(line -> line.startsWith("relation"))
                        .anyMatch(line -> line.startsWith("column"))
                        .anyMatch(line -> line.startsWith("constraint"))
                        .anyMatch(line -> line.startsWith("index"));
            }
            assertThat(PartitionCatalogue.of(client, "health_record", joined))
                    .anyMatch(line -> line.startsWith("trigger"))
                    .anyMatch(line -> line.startsWith("default"));
            connection.rollback();
        }
    }

    @Test
    void nobody_waits_for_a_commune_that_joins_and_joining_communes_take_turns() throws Exception {
        List<String> others = IntStream.range(0, THREADS)
                .mapToObj(i -> TestCommunes.invented(jdbc).value())
                .toList();
        AtomicInteger joining = new AtomicInteger(THREADS);
        AtomicInteger worked = new AtomicInteger();
        Stream<Callable<Void>> joiners = Stream.generate(this::newCommune)
                .limit(THREADS)
                .map(code -> () -> {
                    try {
                        inTransaction("60s", client -> {
                            join(client, code);
                            readBackwards(client, others.get(0));
                            client.sql("select pg_sleep(0.4)").query().listOfRows();
                        });
                        return null;
                    } finally {
                        joining.decrementAndGet();
                    }
                });
        Stream<Callable<Void>> workers = others.stream().map(code -> () -> {
            while (joining.get() > 0) {
                inTransaction("300ms", client -> {
                    readBackwards(client, code);
                    write(client, code);
                });
                worked.incrementAndGet();
            }
            return null;
        });
        assertThat(failures(Stream.concat(joiners, workers).toList())).isEmpty();
        assertThat(worked.get()).isGreaterThan(THREADS);
    }

    @Test
    void first_imports_of_register_and_records_do_not_wait_for_each_other_for_ever() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        for (int round = 0; round < 3; round++) {
            long batch = 900_000_000L + round;
            assertThat(failures(List.of(
                            load("register_entry", "register_row", batch, together),
                            load("health_record", "record_row", batch, together))))
                    .isEmpty();
        }
    }

    @Test
    void a_commune_that_has_joined_is_left_without_any_lock() throws Exception {
        String joined = TestCommunes.invented(jdbc).value();
        inTransaction("1s", first -> {
            join(first, newCommune());
            inTransaction("100ms", second -> {
                join(second, joined);
                assertThat(second.sql(
                                        "select count(*) from pg_locks where pid = pg_backend_pid() and (locktype = 'advisory'"
                                                + " or relation in (select oid from pg_class where relnamespace = 'hss'::regnamespace))")
                                .query(Long.class)
                                .single())
                        .isZero();
            });
            assertThatThrownBy(() -> inTransaction("100ms", second -> join(second, newCommune())))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("lock timeout");
        });
    }

    private Callable<Void> load(String target, String staging, long batch, CyclicBarrier together) {
        String code = newCommune();
        return () -> {
            inTransaction("60s", client -> {
                client.sql("create temp table %1$s (like staging.%1$s including defaults) on commit drop"
                                .formatted(staging))
                        .update();
                assertThat(BulkLoad.open(client, target, batch, code)).isTrue();
                together.await(1, TimeUnit.MINUTES);
                assertThat(BulkLoad.close(client, target, batch, new String[] {code})
                                .rest())
                        .isEmpty();
            });
            return null;
        };
    }

    private static void join(JdbcClient client, String code) {
        client.sql("select hss.join_commune(:code)").param("code", code).query().listOfRows();
    }

    /** Against the order in which partitions are made. */
    private static void readBackwards(JdbcClient client, String code) {
        for (int i = PARENTS.size() - 1; i >= 0; i--) {
            client.sql("select count(*) from hss." + PARENTS.get(i) + " where commune_code = :code")
                    .param("code", code)
                    .query(Long.class)
                    .single();
        }
    }

    private static void write(JdbcClient client, String code) {
        client.sql("insert into hss.health_record (commune_code, record_code, full_name)"
                        + " values (:code, gen_random_uuid()::text, 'Trần Văn Nam')")
                .param("code", code)
                .update();
        client.sql("update hss.register_entry set address = '' where commune_code = :code")
                .param("code", code)
                .update();
    }

    private void inTransaction(String patience, Work work) throws Exception {
        try (Connection connection = connect(true)) {
            connection.setAutoCommit(false);
            JdbcClient client = client(connection);
            client.sql(
                            "select set_config(key, value, true) from (values ('app.communes', '*'), ('app.classes', 'A1,A2,A3'),"
                                    + " ('app.user', 'joining'), ('lock_timeout', :patience)) s (key, value)")
                    .param("patience", patience)
                    .query()
                    .listOfRows();
            work.with(client);
            connection.commit();
        }
    }

    private Connection connect(boolean asApplication) throws SQLException {
        return asApplication
                ? DriverManager.getConnection(
                        application.getJdbcUrl(), application.getUsername(), application.getPassword())
                : DriverManager.getConnection(owner.getJdbcUrl(), owner.getUsername(), owner.getPassword());
    }

    private static JdbcClient client(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    private String newCommune() {
        return String.valueOf(invented.incrementAndGet());
    }

    /** What went wrong in threads that all work at once: lock timeouts, deadlocks and everything else. */
    private static List<String> failures(List<Callable<Void>> work) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<String> failures = new ArrayList<>();
            for (Future<Void> result : threads.invokeAll(work)) {
                try {
                    result.get();
                } catch (ExecutionException failed) {
                    failures.add(String.valueOf(failed.getCause()));
                }
            }
            return failures;
        } finally {
            threads.shutdownNow();
        }
    }

    private interface Work {
        void with(JdbcClient client) throws Exception;
    }
}
