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

    private static final Duration SHORT_WAIT = Duration.ofSeconds(30);
    private static final Duration LONG_WAIT = Duration.ofMinutes(4);

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

    /** A second try takes another port: the first one may have been given away before the server had it. */
    private static EmbeddedPostgres start(Path cluster, boolean durable) {
        try {
            Files.createDirectories(cluster.getParent());
            try {
                return start(cluster, durable, SHORT_WAIT);
            } catch (IOException | IllegalStateException e) {
                LOG.warn("PostgreSQL chưa khởi động được, đang thử lại: {}", e.getMessage());
                LeftoverServer.stop(cluster);
                return start(cluster, durable, LONG_WAIT);
            }
        } catch (IOException | IllegalStateException e) {
            throw new DatabaseNotStarted(
                    "PostgreSQL kèm theo không khởi động được trên " + cluster.toAbsolutePath(), e);
        }
    }

    private static EmbeddedPostgres start(Path cluster, boolean durable, Duration wait) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster)
                .setCleanDataDirectory(!durable)
                // letters are letters whatever LANG says: in a C locale lower('Đ') would stay as it is
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                // its own hook would stop the server while Spring is still closing
                .setRegisterShutdownHook(false)
                .setPGStartupWait(wait)
                .setServerConfig("fsync", durable ? "on" : "off")
                .setServerConfig("synchronous_commit", durable ? "on" : "off")
                .setServerConfig("full_page_writes", durable ? "on" : "off")
                // no standby reads this log, so a table filled in the transaction that made it need not be written
                // twice
                .setServerConfig("wal_level", "minimal")
                .setServerConfig("max_wal_senders", "0")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "2GB")
                .setServerConfig("max_connections", "120")
                .setServerConfig("max_locks_per_transaction", "512")
                .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                .start();
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
