package vn.hososach.worklist;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import vn.hososach.access.Actors;
import vn.hososach.worklist.internal.TaskComparison;

/** Compares the work list with the engine's open tasks. The difference must be none; what is found is mended and logged. */
@Service
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final TaskComparison comparison;
    private final Actors actors;

    Reconciliation(TaskComparison comparison, Actors actors) {
        this.comparison = comparison;
        this.actors = actors;
    }

    /** What does not agree, over the whole city. */
    public List<Difference> differences() {
        return actors.runAs(actors.system("reconciliation"), comparison::differences);
    }

    /** Mends every difference from the engine's side and returns what was mended. */
    public List<Difference> repair() {
        return actors.runAs(actors.system("reconciliation"), comparison::repair);
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void nightly() {
        List<Difference> mended = repair();
        if (!mended.isEmpty()) {
            LOG.error("the work list differed from the engine in {} places, mended: {}", mended.size(), mended);
        }
    }
}
