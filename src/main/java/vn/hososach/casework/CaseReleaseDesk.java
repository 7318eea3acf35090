package vn.hososach.casework;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.casework.internal.CaseClosing;
import vn.hososach.casework.internal.CaseNeeds;
import vn.hososach.casework.internal.CaseNeeds.Numbered;
import vn.hososach.casework.internal.CaseNeeds.Subject;
import vn.hososach.handover.CaseKey;
import vn.hososach.jobs.Progress;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * Releases cases at the pace of work: per commune until so many are open, the gravest first. One case per person; a
 * record whose duplicate group is open waits for the group. A hundred starts are one transaction: what was released
 * before a failure stays, and the next call goes on from there.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class CaseReleaseDesk {

    /** About ten working days of a station (116 actions a day). */
    public static final int TEN_DAYS = 1_200;

    private static final int AT_ONCE = 100;

    private final CaseNeeds needs;
    private final CaseClosing closing;
    private final CaseFlows flows;
    private final Actors actors;
    private final TransactionTemplate transaction;

    CaseReleaseDesk(
            CaseNeeds needs, CaseClosing closing, CaseFlows flows, Actors actors, TransactionTemplate transaction) {
        this.needs = needs;
        this.closing = closing;
        this.flows = flows;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** Opens cases until {@code limit} are open in each commune; returns how many of each kind were opened. */
    public Map<CaseKind, Integer> open(Optional<CommuneCode> commune, int limit) {
        return open(commune, limit, Progress.SILENT);
    }

    /** The same, told to whoever watches; cancelled between two transactions, it keeps what it has released. */
    public Map<CaseKind, Integer> open(Optional<CommuneCode> commune, int limit, Progress progress) {
        actors.require(Role.STATION_HEAD, Role.SUPERVISOR);
        commune.ifPresent(actors::requireCommune);
        progress.phase("Tìm hồ sơ cần xử lý");
        Map<String, List<Subject>> waiting = new LinkedHashMap<>();
        commune.map(c -> List.of(c.value()))
                .orElseGet(() -> Arrays.asList(actors.scope().codes()))
                .forEach(code -> waiting.put(code, waiting(code, limit)));
        progress.total(waiting.values().stream().mapToLong(List::size).sum());
        progress.phase("Giao việc");
        Map<CaseKind, Integer> opened = new EnumMap<>(CaseKind.class);
        long done = 0;
        for (Map.Entry<String, List<Subject>> entry : waiting.entrySet()) {
            List<Subject> subjects = entry.getValue();
            for (int from = 0; from < subjects.size(); from += AT_ONCE) {
                List<Subject> chunk = subjects.subList(from, Math.min(subjects.size(), from + AT_ONCE));
                start(entry.getKey(), chunk).forEach(one -> opened.merge(one.kind(), 1, Integer::sum));
                done += chunk.size();
                progress.done(done);
            }
        }
        return opened;
    }

    /** First makes room: a case about which nothing is left holds no place. */
    private List<Subject> waiting(String commune, int limit) {
        int closed;
        do {
            closed = transaction.execute(status -> closing.closeNeedless(commune, null, AT_ONCE));
        } while (closed == AT_ONCE);
        return transaction.execute(status -> needs.waiting(commune, limit));
    }

    private List<Numbered> start(String commune, List<Subject> chunk) {
        return transaction.execute(status -> {
            List<Numbered> opened = needs.open(commune, chunk);
            for (CaseKind kind : CaseKind.values()) {
                flows.startAll(
                        kind.processKey(),
                        opened.stream()
                                .filter(one -> one.kind() == kind)
                                .map(one -> CaseKey.of(kind.letter(), one.id()))
                                .toList(),
                        Map.of());
            }
            return opened;
        });
    }
}
