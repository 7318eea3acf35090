package vn.hososach.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HoSoSach;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.CityScope;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.jobs.JobDesk;

/**
 * The application in a JVM of its own: a supervisor sends a register ({@code send FILE}), or it just starts
 * ({@code start}); in both cases it waits for the end of what runs and prints what the import has made of the database.
 */
final class UploadSteps {

    private static final String SENDER = "giam.sat";

    private final ConfigurableApplicationContext context;

    private UploadSteps(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Arguments: {@code --data-dir DIR send FILE} or {@code --data-dir DIR start}. */
    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(HoSoSach.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .run(
                        "--hss.data-dir=" + args[1],
                        "--hss.demo.enabled=false",
                        "--hss.scheduling.enabled=false",
                        "--hss.review.after-intake=false",
                        "--camunda.bpm.job-execution.enabled=false")) {
            UploadSteps steps = new UploadSteps(context);
            Actor sender = new Actor(
                    SENDER,
                    "Giám sát",
                    Role.SUPERVISOR,
                    bean(context, CityScope.class).scope());
            if (args[2].equals("send")) {
                bean(context, UserDesk.class).save(sender, "mat-khau-dai", true);
                bean(context, Actors.class).runAs(sender, () -> steps.send(Path.of(args[3])));
            }
            while (bean(context, Actors.class)
                    .runAs(sender, () -> bean(context, JobDesk.class).runningOfMine(UploadDesk.JOBS))
                    .isPresent()) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            System.out.println(bean(context, Actors.class).runAs(sender, (Supplier<String>) steps::outcome));
        }
        System.exit(0);
    }

    private void send(Path file) {
        UploadDesk desk = bean(context, UploadDesk.class);
        try {
            Path place = desk.place();
            Files.write(place, Files.readAllBytes(file));
            desk.start(new SentFile(IntakeKind.REGISTER, place, "dan-cu.csv", null));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything an import leaves, but for numbers that a sequence gives and for times. */
    private String outcome() {
        return bean(context, TransactionTemplate.class).execute(status -> bean(context, JdbcClient.class)
                .sql(
                        """
                                select concat_ws(' ', 'restarts=' || b.restarts, b.state, b.rows_read, b.inserted, b.rejected, b.communes,
                                    (select md5(string_agg((to_jsonb(e) - 'entry_id')::text, '' order by e.personal_id))
                                     from hss.register_entry e),
                                    (select md5(string_agg(h.commune_code || h.name, '' order by h.commune_code, h.name))
                                     from hss.hamlet h),
                                    (select md5(string_agg((to_jsonb(r) - 'batch_id')::text, '' order by r.line_no))
                                     from hss.import_reject r),
                                    (select count(*) from hss.audit_event where action = 'IMPORT'),
                                    (select count(*) from hss.import_batch), (select count(*) from hss.import_upload))
                                from hss.import_batch b
                                """)
                .query(String.class)
                .single());
    }

    private static <T> T bean(ConfigurableApplicationContext context, Class<T> type) {
        return context.getBean(type);
    }
}
