package vn.hososach.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import vn.hososach.access.Actors;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneQueries;

/** The command word's parent: common options, the application behind it, and how results are printed. */
@Command(
        name = "ho-so-sach",
        description = "Làm sạch dữ liệu hồ sơ sức khỏe điện tử. Không có lệnh: mở giao diện web.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        subcommands = {
            ImportCommand.class,
            MatchCommand.class,
            ReviewCommand.class,
            CorrectCommand.class,
            UndoCommand.class,
            ExportCommand.class,
            CasesCommand.class,
            DemoCommand.class,
            ReportCommand.class,
            StatsCommand.class,
            AuditCommand.class,
            UserCommand.class,
            ReconcileCommand.class
        })
final class RootCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Option(
            names = "--data-dir",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Thư mục của cơ sở dữ liệu kèm theo (mặc định: biến HSS_DATA_DIR hoặc ./data)")
    @Nullable
    String dataDir;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "In tóm tắt dưới dạng một đối tượng JSON")
    boolean json;

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;
    private @Nullable ConfigurableApplicationContext context;

    RootCommand(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Thiếu lệnh.");
    }

    /** A bean of the application, which starts at the first call. */
    <T> T bean(Class<T> type) {
        if (context == null) {
            Map<String, Object> settings = new LinkedHashMap<>();
            settings.put("hss.command", "true");
            settings.put("hss.demo.enabled", "false");
            settings.put("camunda.bpm.job-execution.enabled", "false");
            settings.put("hss.scheduling.enabled", "false");
            if (dataDir != null) {
                settings.put("hss.data-dir", dataDir);
            }
            context = new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .profiles("command")
                    .logStartupInfo(false)
                    .properties(settings)
                    .run(settings.entrySet().stream()
                            .map(e -> "--" + e.getKey() + "=" + e.getValue())
                            .toArray(String[]::new));
        }
        return context.getBean(type);
    }

    /**
     * The commune that an option names; empty when none was given.
     *
     * @throws Refusal {@code commune-not-found} for a code that is none of the communes
     */
    Optional<CommuneCode> commune(@Nullable String code) {
        if (code == null) {
            return Optional.empty();
        }
        return Optional.of(bean(CommuneQueries.class).names().keySet().stream()
                .filter(commune -> commune.value().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("commune-not-found", Map.of("commune", code))));
    }

    /** Does the work as the system actor of the command line. */
    <T> T asSystem(Supplier<T> work) {
        Actors actors = bean(Actors.class);
        return actors.runAs(actors.system("command-line"), work);
    }

    /** Prints the result: one JSON object on the last line, or a line per figure. */
    int report(Map<String, ?> figures) {
        if (json) {
            try {
                out.println(JSON.writeValueAsString(figures));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        } else {
            figures.forEach((name, value) -> out.println(name + ": " + value));
        }
        return CommandLineInterface.DONE;
    }

    PrintStream err() {
        return err;
    }

    void close() {
        if (context != null) {
            context.close();
        }
    }
}
