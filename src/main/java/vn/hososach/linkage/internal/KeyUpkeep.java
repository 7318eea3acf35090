package vn.hososach.linkage.internal;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.handover.DataTakenBack;
import vn.hososach.handover.DataTakenIn;

/**
 * Brings keys in step after many rows came at once. The import itself only notes which communes it wrote to; the work is
 * done after it, so that a new file's people are found within seconds. A command leaves it to the next review or server, as
 * it would end in the middle; what a stopped process leaves is done by the next sweep of any node.
 */
@Component
class KeyUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUpkeep.class);

    private static final int LONGEST_WAIT_SECONDS = 20;

    private final Keys keys;
    private final Actors actors;
    private final TransactionTemplate transactions;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "keys");
        thread.setDaemon(true);
        return thread;
    });

    private volatile boolean stopping;

    private final boolean afterwards;

    KeyUpkeep(
            Keys keys,
            Actors actors,
            TransactionTemplate transactions,
            @Value("${hss.keys.afterwards:true}") boolean afterwards) {
        this.afterwards = afterwards;
        this.keys = keys;
        this.actors = actors;
        this.transactions = transactions;
    }

    @EventListener
    void on(DataTakenIn data) {
        note(data.communeCode(), data.kind());
    }

    @EventListener
    void on(DataTakenBack data) {
        note(data.communeCode(), data.kind());
    }

    private void note(String commune, String kind) {
        keys.due(commune, kind.equals("records") ? Keys.Kind.RECORDS : Keys.Kind.REGISTER);
    }

    @TransactionalEventListener(
            classes = {DataTakenIn.class, DataTakenBack.class},
            phase = TransactionPhase.AFTER_COMMIT)
    void afterCommit() {
        begin();
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        begin();
    }

    private void begin() {
        if (afterwards) {
            worker.execute(this::sweep);
        }
    }

    /** All that is due now. */
    @Scheduled(fixedDelayString = "${hss.keys.sweep:PT1M}", initialDelayString = "${hss.keys.sweep:PT1M}")
    void sweep() {
        try {
            actors.runAs(actors.system("keys"), () -> {
                while (!stopping && Boolean.TRUE.equals(transactions.execute(status -> keys.bringOne()))) {
                    LOG.debug("keys of a commune brought in step");
                }
            });
        } catch (RuntimeException e) {
            LOG.warn("keys are brought in step by the next sweep", e);
        }
    }

    /** Waits for the commune it is about: the database stops after this. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
            LOG.info("keys of a commune are left to the next start");
        }
    }
}
