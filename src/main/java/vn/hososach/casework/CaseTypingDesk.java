package vn.hososach.casework;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.casework.internal.CaseReading;
import vn.hososach.casework.internal.CaseStore.CaseRow;
import vn.hososach.casework.internal.TypingStore;
import vn.hososach.refusal.Refusal;

/**
 * Keeps what somebody types into a creation or closure case when he leaves it. Each person has a page of his own; the
 * pages of a case go when it is finished. Nothing here is part of the record, so only sending it is audited.
 */
@Service
@Transactional
public class CaseTypingDesk {

    private static final int LONGEST = 20_000;

    private final CaseReading reading;
    private final TypingStore store;
    private final Actors actors;

    CaseTypingDesk(CaseReading reading, TypingStore store, Actors actors) {
        this.reading = reading;
        this.store = store;
        this.actors = actors;
    }

    /**
     * Keeps these values instead of those kept before.
     *
     * @throws Refusal {@code case-finished} when there is nothing more to type
     */
    public void save(CaseKind kind, long id, Map<String, String> values, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        CaseRow row = reading.row(id, kind);
        if (!row.status().equals("OPEN")) {
            throw new Refusal("case-finished");
        }
        if (values.values().stream().mapToInt(String::length).sum() + reason.length() > LONGEST) {
            throw new Refusal("typing-too-long");
        }
        store.save(row, actors.current().username(), values, reason);
    }

    /** What this person has typed into the case; empty when nothing, or when it is finished. */
    @Transactional(readOnly = true)
    public Optional<Typing> find(CaseKind kind, long id) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        return store.find(reading.row(id, kind), actors.current().username());
    }

    /** Throws it away, as the person wishes. */
    public void discard(CaseKind kind, long id) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        store.discard(reading.row(id, kind), actors.current().username());
    }
}
