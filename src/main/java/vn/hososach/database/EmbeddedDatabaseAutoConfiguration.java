package vn.hososach.database;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Starts the PostgreSQL in the box when nobody has given {@code spring.datasource.url}. */
@AutoConfiguration(before = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@ConditionalOnExpression("'${spring.datasource.url:}'.isEmpty()")
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
public class EmbeddedDatabaseAutoConfiguration {

    /** Where the embedded server listens; closing it is this bean's business. */
    record Server(String url, AutoCloseable handle) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            handle.close();
        }
    }

    @Bean
    Server embeddedServer(Environment environment) {
        String dir = environment.getProperty("hss.data-dir", "./data");
        if (dir.equals("throwaway")) {
            EmbeddedDatabase database = EmbeddedDatabase.throwaway();
            return new Server(database.url(), database);
        }
        try {
            EmbeddedDatabase database = EmbeddedDatabase.persistent(Path.of(dir));
            return new Server(database.url(), database);
        } catch (DataFolderInUse inUse) {
            // a command beside the running application works on the same server; a second application may not
            OptionalInt port = LeftoverServer.port(Path.of(dir).resolve("postgres"));
            if (environment.getProperty("hss.command", Boolean.class, false) && port.isPresent()) {
                return new Server(EmbeddedDatabase.url(port.getAsInt()), () -> {});
            }
            throw inUse;
        }
    }

    @Bean
    JdbcConnectionDetails applicationConnection(Server server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "hss_app";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return server.url();
            }
        };
    }

    /** Migrations run as the owner, never the application. */
    @Bean
    FlywayConnectionDetails ownerConnection(ObjectProvider<Server> server) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }

            @Override
            public String getJdbcUrl() {
                return server.getObject().url();
            }
        };
    }
}
