package vn.hososach.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.TestActors;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.ApprovalDecided;
import vn.hososach.handover.CaseKey;
import vn.hososach.handover.VerificationAnswered;
import vn.hososach.jobs.Progress;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.FieldChange;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordDesk;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.ValueSource;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;

/** People, records and reviews to open cases from. */
@Component
public class CaseworkFixtures {

    private static int person;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final ReviewDesk review;
    private final CaseReleaseDesk release;
    private final ApplicationEventPublisher events;
    private final RecordQueries records;
    private final RecordDesk recordDesk;

    CaseworkFixtures(
            JdbcClient jdbc,
            Actors actors,
            TransactionTemplate transaction,
            ReviewDesk review,
            CaseReleaseDesk release,
            ApplicationEventPublisher events,
            RecordQueries records,
            RecordDesk recordDesk) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.transaction = transaction;
        this.review = review;
        this.release = release;
        this.events = events;
        this.records = records;
        this.recordDesk = recordDesk;
    }

    /** A resident of the register; returns the number. */
    public String resident(CommuneCode commune, String name, String birth, String life) {
        String id = "027184" + "%06d".formatted(++person);
        as(
                staff(commune),
                () -> transaction.execute(s -> jdbc.sql(
                                """
                        insert into hss.register_entry (commune_code, personal_id, full_name, sex, birth_date, ethnicity, address,
                            life_status, batch_id, row_hash)
                        values (?, ?, ?, '2', ?, 'Kinh', 'Thôn 2, Xã Bát Tràng, Thành phố Hà Nội', ?, 0, '')
                        """)
                        .params(commune.value(), id, name, birth, life)
                        .update()));
        as(
                staff(commune),
                () -> transaction.execute(s -> {
                    RecordFixtures.findResident(jdbc, commune, id);
                    return id;
                }));
        return id;
    }

    public long record(CommuneCode commune, Map<String, String> values) {
        return as(staff(commune), () -> transaction
                .execute(s -> RecordFixtures.insert(jdbc, commune, "HS" + System.nanoTime(), values))
                .value());
    }

    /** A record of this resident which agrees with the register but for the birth date. */
    public long recordWithBirthDate(CommuneCode commune, String name, String resident, String birth) {
        String address = "Thôn 2, " + name(commune) + ", Thành phố Hà Nội";
        return record(
                commune,
                Map.of(
                        "full_name", name,
                        "birth_date", birth,
                        "sex", "2",
                        "personal_id", resident,
                        "ethnicity", "Kinh",
                        "current_address", address));
    }

    private String name(CommuneCode commune) {
        return jdbc.sql("select full_name from hss.commune where scheme = '2025' and code = ?")
                .param(commune.value())
                .query(String.class)
                .single();
    }

    /** A colleague changes a record outside its case, with evidence. */
    public void change(CommuneCode commune, long id, AdministrativeField field, String value) {
        as(TestActors.of("dongnghiep", Role.STATION_STAFF, commune), () -> {
            HealthRecord record = records.find(actors.scope(), new RecordId(id)).orElseThrow();
            return recordDesk.change(
                    ActDraft.of("CORRECT", commune, "sửa tay", ValueSource.REGISTER)
                            .provedBy("CCCD"),
                    record.id(),
                    record.version(),
                    List.of(new FieldChange(field, value, ValueSource.REGISTER)));
        });
    }

    /** Reviews the commune, releases its cases, and returns the one of this record or resident. */
    public long openCase(CommuneCode commune, CaseKind kind, String column, Object value) {
        Actor head = TestActors.of(Role.STATION_HEAD, commune);
        as(head, () -> review.review(Optional.of(commune), Progress.SILENT));
        as(head, () -> release.open(Optional.of(commune), 10_000));
        return as(
                head,
                () -> transaction.execute(
                        s -> jdbc.sql("select case_id from hss.work_case where commune_code = :c and kind = :k and "
                                        + column + " = :v order by case_id desc limit 1")
                                .param("c", commune.value())
                                .param("k", kind.name())
                                .param("v", value)
                                .query(Long.class)
                                .single()));
    }

    public void policeAnswer(CommuneCode commune, CaseKey key, String answer, Map<String, String> corrected) {
        publish(new VerificationAnswered(key, commune.value(), 1, answer, corrected, "đã xem thẻ", "canbo.congan"));
    }

    public void decide(CaseKey key, boolean approved) {
        publish(new ApprovalDecided(key, approved, approved ? "" : "thiếu căn cứ", "tramtruong"));
    }

    private void publish(Object event) {
        as(actors.system("test"), () -> {
            transaction.executeWithoutResult(s -> events.publishEvent(event));
            return null;
        });
    }

    public Actor staff(CommuneCode commune) {
        return TestActors.of(Role.STATION_STAFF, commune);
    }

    /** Reads or writes by hand, within the territory of the commune. */
    public <V> V inCommune(CommuneCode commune, Supplier<V> work) {
        return as(staff(commune), () -> transaction.execute(s -> work.get()));
    }

    public <V> V as(Actor actor, Supplier<V> work) {
        return actors.runAs(actor, work);
    }

    public static List<FieldDecision> takeRegister(String field, String seen, String value) {
        return List.of(new FieldDecision(field, FieldDecision.Choice.TAKE_REGISTER, seen, value));
    }
}
