package vn.hososach.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.intake.ImportUndoDesk;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.records.ValueSource;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;

/** The values by which people are found follow whatever is written, without a review in between. */
@HssTest
class KeysInStepTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Autowired
    CandidateDesk candidates;

    @Autowired
    IntakeDesk intake;

    @Autowired
    ImportUndoDesk undo;

    @Autowired
    RecordDesk records;

    @Autowired
    RecordQueries queries;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private CommuneCode commune;
    private long batch;

    @BeforeEach
    void aCommuneTakenIn() throws IOException {
        commune = TestCommunes.next(jdbc);
        TrainingFiles files = TrainingPopulation.generate(60, 17, LocalDate.of(2026, 11, 20), commune)
                .writeTo(folder);
        actors.runAs(TestActors.of(Role.STATION_HEAD, commune), () -> {
            intake.take(IntakeKind.REGISTER, files.register(), "register.csv", Progress.SILENT);
            batch = intake.take(IntakeKind.RECORDS, files.records(), "records.csv", Progress.SILENT)
                    .batchId();
        });
        untilNothingIsDue();
    }

    @Test
    void who_came_with_a_file_is_found_before_any_review() {
        HealthRecord somebody = somebody();
        assertThat(found(somebody.values())).contains(somebody.id());
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_new_value_leads_to_the_record_as_soon_as_it_is_saved() {
        HealthRecord somebody = somebody();
        Map<AdministrativeField, String> other =
                Map.of(AdministrativeField.FULL_NAME, "Trịnh Khuê Tú", AdministrativeField.BIRTH_DATE, "1961-11-23");
        change(somebody, other);
        assertThat(found(other)).contains(somebody.id());
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_withdrawn_record_has_no_keys() {
        HealthRecord somebody = somebody();
        as(Role.STATION_HEAD, () -> records.setStatus(draft(), somebody.id(), RecordStatus.WITHDRAWN, null));
        assertThat(count("record_key", "record_id = " + somebody.id().value())).isZero();
        assertThat(differences()).isEmpty();
    }

    @Test
    void records_of_an_import_that_is_taken_back_have_no_keys() {
        assertThat(count("record_key", "true")).isPositive();
        as(Role.STATION_HEAD, () -> undo.undo(batch, "nhập nhầm tệp"));
        untilNothingIsDue();
        assertThat(count("record_key", "true")).isZero();
        assertThat(differences()).isEmpty();
    }

    private HealthRecord somebody() {
        return as(Role.STATION_HEAD, () -> jdbc.sql(
                        "select record_id from hss.health_record where commune_code = :commune"
                                + " and status = 'ACTIVE' and length(birth_date) = 10 and length(personal_id) = 12"
                                + " order by record_id limit 1")
                .param("commune", commune.value())
                .query(Long.class)
                .optional()
                .flatMap(id -> queries.find(actors.scope(), new RecordId(id)))
                .orElseThrow());
    }

    private void change(HealthRecord record, Map<AdministrativeField, String> values) {
        as(
                Role.STATION_HEAD,
                () -> records.change(
                        draft(),
                        record.id(),
                        record.version(),
                        values.entrySet().stream()
                                .map(e -> new FieldChange(e.getKey(), e.getValue(), ValueSource.STATION))
                                .toList()));
    }

    private ActDraft draft() {
        return ActDraft.of("EDIT", commune, "sửa theo giấy tờ", ValueSource.STATION);
    }

    private List<RecordId> found(Map<AdministrativeField, String> values) {
        Map<String, String> byColumn = values.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(e -> e.getKey().column(), Map.Entry::getValue));
        return as(Role.STATION_STAFF, () -> candidates.of(commune, byColumn)).records().stream()
                .map(candidate -> candidate.record().id())
                .toList();
    }

    /** Rows whose keys are not what their values say. */
    private List<String> differences() {
        return as(Role.STATION_HEAD, () -> jdbc.sql(
                        """
                                select 'record ' || coalesce(k.record_id, n.record_id) from
                                    (select * from hss.record_key where commune_code = :commune) k
                                    full join (select * from hss.record_key_now where commune_code = :commune) n
                                        on n.record_id = k.record_id
                                where (k.active, k.person, k.number, k.card, k.phone, k.name_key, k.born_on, k.same)
                                    is distinct from (n.active, n.person, n.number, n.card, n.phone, n.name_key, n.born_on, n.same)
                                union all
                                (select 'person ' || personal_id from hss.person_key_now where commune_code = :commune
                                 except select 'person ' || personal_id from hss.person_key where commune_code = :commune)
                                """)
                .param("commune", commune.value())
                .query(String.class)
                .list());
    }

    private long count(String table, String which) {
        return as(Role.STATION_HEAD, () -> jdbc.sql(
                        "select count(*) from hss." + table + " where commune_code = :commune and " + which)
                .param("commune", commune.value())
                .query(Long.class)
                .single());
    }

    private void untilNothingIsDue() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (jdbc.sql("select exists (select from hss.key_due where commune_code = :commune)")
                        .param("commune", commune.value())
                        .query(Boolean.class)
                        .single()
                && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private <T> T as(Role role, Supplier<T> work) {
        return actors.runAs(TestActors.of(role, commune), () -> transactions.execute(status -> work.get()));
    }
}
