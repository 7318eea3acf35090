package vn.hososach;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.PostgreSQLContainer;

/** A PostgreSQL container when Docker is there; otherwise this is skipped and the embedded server serves. */
@TestConfiguration(proxyBeanMethods = false)
@Conditional(TestDatabase.DockerAnswers.class)
class TestDatabase {

    @Bean(initMethod = "start", destroyMethod = "stop")
    PostgreSQLContainer<?> postgres() {
        return new PostgreSQLContainer<>("postgres:17-alpine")
                .withEnv("POSTGRES_INITDB_ARGS", "--locale=C --locale-provider=builtin --builtin-locale=C.UTF-8")
                .withInitScript("container-role.sql");
    }

    @Bean
    JdbcConnectionDetails applicationConnection(PostgreSQLContainer<?> postgres) {
        return new Connection(postgres.getJdbcUrl(), "hss_app", "hss_app");
    }

    @Bean
    FlywayConnectionDetails ownerConnection(PostgreSQLContainer<?> postgres) {
        return new Owner(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword());
    }

    private record Connection(String getJdbcUrl, String getUsername, String getPassword)
            implements JdbcConnectionDetails {}

    private record Owner(String getJdbcUrl, String getUsername, String getPassword)
            implements FlywayConnectionDetails {}

    /** The socket is looked for first: the Docker client's own probe fills the log with errors. */
    static class DockerAnswers implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            boolean reachable = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
            return reachable && DockerClientFactory.instance().isDockerAvailable();
        }
    }
}
