package vn.hososach.duplicates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.internal.MergeRunUndo;
import vn.hososach.duplicates.internal.MergeRuns;
import vn.hososach.jobs.JobCancelled;
import vn.hososach.jobs.Progress;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * Decides groups of one cause together and takes such a decision back as one act. Each group is a transaction of its own:
 * what is refused for one leaves the others decided.
 */
@Service
@Transactional(propagation = Propagation.NOT_SUPPORTED)
public class MergeRunDesk {

    private final DuplicateDesk desk;
    private final MergeRuns runs;
    private final MergeRunUndo undo;
    private final Actors actors;
    private final TransactionTemplate transaction;

    MergeRunDesk(
            DuplicateDesk desk, MergeRuns runs, MergeRunUndo undo, Actors actors, TransactionTemplate transaction) {
        this.desk = desk;
        this.runs = runs;
        this.undo = undo;
        this.actors = actors;
        this.transaction = transaction;
    }

    /** What is decided for all. */
    public enum Outcome {
        MERGE,
        SEPARATE
    }

    /** What became of one group: decided, or refused with this code. */
    public record Item(long groupId, @Nullable String refusal) {}

    /** Result of a decision about many groups. */
    public record Result(long runId, List<Item> items) {

        public Result {
            items = List.copyOf(items);
        }

        public long decided() {
            return items.stream().filter(item -> item.refusal() == null).count();
        }
    }

    /** Decides all these groups of a commune the same way, because they have the same cause. */
    public Result decide(
            CommuneCode commune,
            String ruleClass,
            List<Long> groups,
            Outcome outcome,
            String reason,
            Progress progress) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        actors.requireCommune(commune);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        long run = transaction.execute(status -> runs.begin(
                commune.value(),
                ruleClass,
                outcome.name(),
                reason.strip(),
                actors.current().username()));
        progress.total(groups.size());
        List<Item> items = new ArrayList<>();
        for (long group : groups) {
            items.add(decide(run, group, outcome, reason.strip()));
            if (stopped(progress, items.size())) {
                break;
            }
        }
        return new Result(run, items);
    }

    /** Whether somebody wants no more groups decided; those that are stay decided. */
    private static boolean stopped(Progress progress, int done) {
        try {
            progress.done(done);
            return false;
        } catch (JobCancelled stop) {
            return true;
        }
    }

    private Item decide(long run, long group, Outcome outcome, String reason) {
        try {
            transaction.executeWithoutResult(status -> {
                if (outcome == Outcome.MERGE) {
                    desk.proposeSuggested(group);
                } else {
                    desk.keepSeparate(group, reason);
                }
                runs.include(run, group);
            });
            return new Item(group, null);
        } catch (Refusal refusal) {
            return new Item(group, refusal.code());
        }
    }

    /** Takes the whole decision back as one act; returns how many groups that concerned. */
    public int undo(long runId, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        Optional<Integer> groups = Optional.ofNullable(transaction.execute(status -> {
            MergeRuns.Run run = runs.lock(actors.scope(), runId).orElseThrow(() -> new Refusal("merge-not-found"));
            if (run.undone()) {
                throw new Refusal("merge-not-undoable");
            }
            return undo.takeBack(run, reason.strip(), actors.current().username());
        }));
        return groups.orElse(0);
    }
}
