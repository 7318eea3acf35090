package vn.hososach.duplicates;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.TestActors;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.ReviewCompleted;
import vn.hososach.linkage.LinkageDesk;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;

/** Records in the database, a search over them, and the groups it found. */
@Component
public class DuplicateModuleFixtures {

    private static final List<String> GIVEN =
            List.of("An", "Bích", "Cúc", "Dung", "Gấm", "Hạnh", "Khuê", "Lan", "Mận", "Nga", "Phượng", "Quyên", "Uyên");

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Actors actors;
    private final LinkageDesk linkage;

    DuplicateModuleFixtures(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Actors actors,
            LinkageDesk linkage) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.actors = actors;
        this.linkage = linkage;
    }

    /** A valid number nobody else in the tests has, nor one a digit or two away. */
    public static String number() {
        return "001184%06d".formatted(NEXT.getAndIncrement() * 77_773L % 1_000_000);
    }

    /** Name of the bearer of a number: those of different numbers are of different people. */
    public static String name(String number) {
        int own = Integer.parseInt(number.substring(6));
        return "Nghiêm Thị " + GIVEN.get(own / GIVEN.size() % GIVEN.size()) + " " + GIVEN.get(own % GIVEN.size());
    }

    /** Birth date of the bearer of a number. */
    public static String birth(String number) {
        int own = Integer.parseInt(number.substring(6));
        return "1984-%02d-%02d".formatted(1 + own % 12, 1 + own / 12 % 28);
    }

    /** An active record; fields given as column and value in turn. */
    public RecordId record(CommuneCode commune, String... fields) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            values.put(fields[i], fields[i + 1]);
        }
        String code = "HS" + (7_000_000 + NEXT.getAndIncrement());
        return in(system(), () -> RecordFixtures.insert(jdbc, commune, code, values));
    }

    /** Matches everybody and announces a finished review, as the station head of these communes. */
    public void search(CommuneCode... communes) {
        List<String> codes = List.of(communes).stream().map(CommuneCode::value).toList();
        in(system(), () -> linkage.match(actors.scope().codes(), codes.toArray(String[]::new)));
        in(TestActors.of(Role.STATION_HEAD, communes), () -> {
            events.publishEvent(new ReviewCompleted(1, codes));
            return true;
        });
    }

    /** The groups in this state which hold the record. */
    public List<Long> groups(RecordId record, String status) {
        return in(system(), () -> jdbc.sql("select g.group_id from hss.duplicate_group g"
                        + " join hss.duplicate_member m using (group_id)"
                        + " where m.record_id = :id and g.status = :status order by 1")
                .param("id", record.value())
                .param("status", status)
                .query(Long.class)
                .list());
    }

    public <T> T in(Actor actor, Supplier<T> work) {
        return actors.runAs(actor, () -> transaction.execute(s -> work.get()));
    }

    public Actor system() {
        return actors.system("test");
    }
}
