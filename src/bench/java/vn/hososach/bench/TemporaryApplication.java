package vn.hososach.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.hososach.HoSoSach;
import vn.hososach.access.Actors;

/** The application without screens on a fresh data folder of its own, with durable writes as in service. */
final class TemporaryApplication implements AutoCloseable {

    private final Path folder;
    private final ConfigurableApplicationContext context;

    TemporaryApplication() throws IOException {
        folder = Files.createTempDirectory("hososach-bench");
        context = new SpringApplicationBuilder(HoSoSach.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .logStartupInfo(false)
                .run(
                        "--hss.command=true",
                        "--hss.demo.enabled=false",
                        "--hss.data-dir=" + folder,
                        "--hss.scheduling.enabled=false",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration,"
                                + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
                                + "com.vaadin.flow.spring.VaadinScopesConfig");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Does the work as the system actor. */
    <T> T asSystem(Supplier<T> work) {
        Actors actors = bean(Actors.class);
        return actors.runAs(actors.system("bench"), work);
    }

    /** A connection of the owner of the tables, for baselines and for clearing up. */
    Connection owner() throws SQLException, IOException {
        return DriverManager.getConnection("jdbc:postgresql://localhost:" + port() + "/postgres", "postgres", "");
    }

    /** Counts the processor time of this application's server only. */
    void watchServer() throws IOException {
        CpuSeconds.watch(Integer.parseInt(port()));
    }

    private String port() throws IOException {
        return Files.readAllLines(folder.resolve("postgres/postmaster.pid"))
                .get(3)
                .strip();
    }

    /** Takes everything out of these tables and lets the server write down what it owes. */
    void empty(String... tables) throws SQLException, IOException {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", tables) + " cascade");
            statement.execute("checkpoint");
        }
    }

    @Override
    public void close() throws IOException {
        context.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}
