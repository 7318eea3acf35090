package vn.hososach.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.casework.CaseReleaseDesk;
import vn.hososach.duplicates.DuplicateCaseDesk;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.reporting.MonthlyReportDesk;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * A commune in the middle of its work, with cases at every step, in which every name carries one invented word and every
 * health note another: where either turns up on a screen, it was this commune's.
 */
@Component
public class PlantedCommune {

    /** Numbers of things in the database, by kind. */
    private static final Map<String, String> NUMBERS = Map.of(
            "record", "select record_id from hss.health_record where commune_code = :commune",
            "record in health", "select record_id from hss.record_health where commune_code = :commune",
            "case", "select min(case_id) from hss.work_case where commune_code = :commune group by kind, status",
            "group", "select group_id from hss.duplicate_group where commune_code = :commune",
            "question", "select request_id from hss.verification_request where commune_code = :commune",
            "batch", "select batch_id from hss.approval_batch where commune_code = :commune",
            "report", "select report_id from hss.monthly_report where commune_code = :commune",
            "import", "select batch_id from hss.import_batch where :commune = any(communes)");

    private static final int EACH = 2;
    private static final int WORKED_OFF = 24;

    private final Steps steps;
    private final TrainingDay day;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PlantedCommune(Steps steps, TrainingDay day, Actors actors, JdbcClient jdbc, TransactionTemplate transaction) {
        this.steps = steps;
        this.day = day;
        this.actors = actors;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** The desks through which a commune comes to its cases. */
    @Component
    record Steps(
            IntakeDesk intake,
            ReviewDesk review,
            DuplicateCaseDesk duplicates,
            CaseReleaseDesk cases,
            MonthlyReportDesk reports,
            CaseFlows flows) {}

    /**
     * What was planted.
     *
     * @param name word in the name of each of its people
     * @param health word in the health notes of each record
     * @param numbers personal ids of the register and codes of the records
     * @param ids numbers of its records, cases, groups, questions, batches, reports and imports
     */
    public record Planted(CommuneCode commune, String name, String health, Set<String> numbers, List<Long> ids) {

        /** Everything that tells of a person of this commune. */
        public Set<String> traces() {
            Set<String> traces = new HashSet<>(numbers);
            traces.add(name);
            traces.add(health);
            return traces;
        }
    }

    /** Fills this commune. */
    public Planted plant(CommuneCode commune, int people, String name, String health, Path folder) throws Exception {
        Files.createDirectories(folder);
        TrainingFiles files = TrainingPopulation.generate(
                        people, Long.parseLong(commune.value()), LocalDate.of(2026, 11, 1), commune)
                .writeTo(folder);
        actors.runAs(actors.system("test"), () -> {
            steps.intake.take(IntakeKind.REGISTER, files.register(), "dan-cu.csv", Progress.SILENT);
            steps.intake.take(IntakeKind.RECORDS, files.records(), "ho-so.csv", Progress.SILENT);
            transaction.executeWithoutResult(s -> mark(commune, name, health));
            steps.review.review(Optional.of(commune), Progress.SILENT);
            steps.duplicates.openCases(Optional.of(commune), people);
            steps.cases.open(Optional.of(commune), people);
            steps.flows.settle();
        });
        day.work(commune, WORKED_OFF);
        actors.runAs(actors.system("test"), () -> {
            steps.reports.open(commune, YearMonth.of(2026, 10));
            steps.flows.settle();
        });
        return new Planted(commune, name, health, numbers(commune), ids(commune));
    }

    private void mark(CommuneCode commune, String name, String health) {
        for (String column : List.of(
                "register_entry set full_name = full_name", "register_entry set mother_name = mother_name",
                "health_record set full_name = full_name", "health_record set mother_name = mother_name")) {
            jdbc.sql("update hss." + column + " || ' ' || :name where commune_code = :commune")
                    .param("name", name)
                    .param("commune", commune.value())
                    .update();
        }
        jdbc.sql(
                        """
                        insert into hss.record_health (commune_code, record_id, chronic_state, chronic_note, allergy_state,
                            allergy_note)
                        select commune_code, record_id, 'PRESENT', :note, 'PRESENT', :note from hss.health_record
                        where commune_code = :commune on conflict do nothing
                        """)
                .param("note", health)
                .param("commune", commune.value())
                .update();
    }

    private Set<String> numbers(CommuneCode commune) {
        return new HashSet<>(seen(
                "select personal_id from hss.register_entry where commune_code = :commune union all"
                        + " select record_code from hss.health_record where commune_code = :commune",
                commune,
                String.class));
    }

    private List<Long> ids(CommuneCode commune) {
        List<Long> ids = new ArrayList<>();
        NUMBERS.forEach((kind, sql) -> {
            List<Long> some = seen(sql + " order by 1 desc limit " + EACH, commune, Long.class);
            if (some.isEmpty()) {
                throw new AssertionError("the planted commune has no " + kind);
            }
            ids.addAll(some);
        });
        return ids.stream().distinct().toList();
    }

    private <T> List<T> seen(String sql, CommuneCode commune, Class<T> type) {
        return actors.runAs(
                actors.system("test"),
                () -> transaction.execute(s -> jdbc.sql(sql)
                        .param("commune", commune.value())
                        .query(type)
                        .list()));
    }
}
