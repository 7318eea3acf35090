package vn.hososach.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL run beside the application on the loopback interface, for trying out, training and tests.
 * Production gives {@code spring.datasource.url} instead. A persistent one flushes every commit to disk.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final EmbeddedPostgres postgres;
    private final DataFolder folder;

    private EmbeddedDatabase(EmbeddedPostgres postgres, DataFolder folder) {
        this.postgres = postgres;
        this.folder = folder;
    }

    /** Starts on this folder; what a killed process left running there is stopped first. */
    public static EmbeddedDatabase persistent(Path dataDir) {
        DataFolder folder = DataFolder.take(dataDir);
        Path cluster = dataDir.resolve("postgres");
        LeftoverServer.stop(cluster);
        LOG.info("PostgreSQL đang khởi động, dữ liệu ở {}", cluster.toAbsolutePath());
        return new EmbeddedDatabase(start(cluster, true), folder);
    }

    /** A server whose data vanish with it. */
    public static EmbeddedDatabase throwaway() {
        try {
            Path dir = Files.createTempDirectory("hososach-pg");
            return new EmbeddedDatabase(start(dir.resolve("postgres"), false), DataFolder.none());
        } catch (IOException e) {
            throw new DatabaseNotStarted("không tạo được thư mục tạm", e);
        }
    }

    private static EmbeddedPostgres start(Path cluster, boolean durable) {
        try {
            Files.createDirectories(cluster.getParent());
            return EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(!durable)
                    // its own hook would stop the server while Spring is still closing
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("fsync", durable ? "on" : "off")
                    .setServerConfig("synchronous_commit", durable ? "on" : "off")
                    .setServerConfig("full_page_writes", durable ? "on" : "off")
                    .setServerConfig("shared_buffers", "256MB")
                    .setServerConfig("max_wal_size", "2GB")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("max_locks_per_transaction", "512")
                    .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseNotStarted(
                    "PostgreSQL kèm theo không khởi động được trên " + cluster.toAbsolutePath(), e);
        }
    }

    public int port() {
        return postgres.getPort();
    }

    public String url() {
        return url(port());
    }

    static String url(int port) {
        return "jdbc:postgresql://localhost:%d/postgres?reWriteBatchedInserts=true&ApplicationName=ho-so-sach"
                .formatted(port);
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            LOG.warn("PostgreSQL không dừng êm: {}", e.getMessage());
        }
        folder.close();
    }
}
