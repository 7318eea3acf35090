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
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;

/** Records in the database, a search over them, and the groups it found. */
@Component
public class DuplicateModuleFixtures {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Actors actors;

    DuplicateModuleFixtures(
            JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Actors actors) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.actors = actors;
    }

    /** A valid number nobody else in the tests has. */
    public static String number() {
        return "0011840%05d".formatted(NEXT.getAndIncrement());
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

    /** Announces a finished review, as the station head of these communes. */
    public void search(CommuneCode... communes) {
        List<String> codes = List.of(communes).stream().map(CommuneCode::value).toList();
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
