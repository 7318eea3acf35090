package vn.hososach.duplicates;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HoSoSach;
import vn.hososach.TestActors;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * The application in a JVM of its own, taken up to an approved merge ({@code approve}) or through the jobs that wait
 * ({@code work}). For {@link KilledMergeTest}, which kills it.
 */
final class MergeSteps {

    static final CommuneCode COMMUNE = new CommuneCode("00622");

    private final ConfigurableApplicationContext context;
    private final Actors actors;
    private final Actor staff = TestActors.of(Role.STATION_STAFF, COMMUNE);
    private final Actor head = TestActors.of(Role.STATION_HEAD, COMMUNE);

    private MergeSteps(ConfigurableApplicationContext context) {
        this.context = context;
        this.actors = context.getBean(Actors.class);
    }

    /** Arguments: {@code --data-dir DIR approve|work}. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(HoSoSach.class)
                .web(WebApplicationType.NONE)
                .profiles("command")
                .run(
                        "--hss.data-dir=" + args[1],
                        "--hss.command=true",
                        "--hss.demo.enabled=false",
                        "--hss.scheduling.enabled=false",
                        "--camunda.bpm.job-execution.enabled=false")) {
            MergeSteps steps = new MergeSteps(context);
            if (args[2].equals("approve")) {
                steps.approve();
            } else {
                steps.work();
            }
        }
        System.exit(0);
    }

    private void approve() {
        long survivor = in(actors.system("test"), () -> {
            bean(JdbcClient.class)
                    .sql("select hss.join_commune(?)")
                    .param(COMMUNE.value())
                    .query()
                    .listOfRows();
            insert("HS-B", "NGUYEN THI HOA");
            return insert("HS-A", "Nguyễn Thị Hoa").value();
        });
        bean(DuplicateModuleFixtures.class).search(COMMUNE);
        actors.runAs(head, () -> bean(DuplicateCaseDesk.class).openCases(Optional.of(COMMUNE), 10));
        work();
        DuplicateDesk desk = bean(DuplicateDesk.class);
        long group = actors.runAs(staff, () -> bean(DuplicateQueries.class)
                .groups(actors.scope(), "OPEN", 0, 1)
                .get(0)
                .groupId());
        actors.runAs(staff, () -> {
            DuplicateGroup open = desk.open(group);
            desk.proposeMerge(group, MergeProposal.of(open, survivor, desk.suggestChoices(open, survivor)));
        });
        work();
        publish(new ApprovalDecided(CaseKey.of('D', group), true, "", head.username()));
    }

    private void work() {
        actors.runAs(actors.system("test"), () -> bean(CaseFlows.class).settle());
    }

    private RecordId insert(String code, String name) {
        return RecordFixtures.insert(
                bean(JdbcClient.class),
                COMMUNE,
                code,
                Map.of("full_name", name, "birth_date", "1984-04-12", "sex", "2", "personal_id", "001184012345"));
    }

    private void publish(Object event) {
        in(head, () -> {
            context.publishEvent(event);
            return true;
        });
    }

    private <T> T in(Actor actor, Supplier<T> work) {
        return actors.runAs(actor, () -> bean(TransactionTemplate.class).execute(s -> work.get()));
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}
