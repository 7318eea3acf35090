package vn.hososach.ruledesk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.decision.DecisionTables;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableFiles;
import vn.hososach.decision.TableGrid;

/** Keeps the engine and the sentences of findings at what is in force, on this node and after what another node did. */
@Component
@Transactional
public class RuleDeployment {

    private final RuleStore store;
    private final TableFiles files;
    private final DecisionTables tables;
    private volatile Map<String, String> messages = Map.of();

    RuleDeployment(RuleStore store, TableFiles files, DecisionTables tables) {
        this.store = store;
        this.files = files;
        this.tables = tables;
    }

    void deploy(String tableKey, List<LiteralChange> literals) {
        files.deploy(tableKey, literals);
        readMessages();
    }

    /** After an update of the application the packaged tables are the newest: what is in force is applied again. */
    @EventListener(ApplicationReadyEvent.class)
    public void restore() {
        store.inForce().forEach((key, literals) -> {
            if (!files.isChanged(key)) {
                files.deploy(key, literals);
            }
        });
        readMessages();
    }

    /** Another node may have put a version in force. */
    @Scheduled(fixedDelayString = "${hss.rules.refresh:PT20S}", initialDelayString = "${hss.rules.refresh:PT20S}")
    public void refresh() {
        tables.refresh();
        readMessages();
    }

    /** The sentence Sở Y tế put in the place of the packaged one. */
    public Optional<String> message(String messageKey) {
        return Optional.ofNullable(messages.get(messageKey));
    }

    private void readMessages() {
        Map<String, String> read = new HashMap<>();
        store.inForce().forEach((key, literals) -> {
            TableGrid grid = files.grid(key, literals);
            literals.stream()
                    .filter(it -> it.column().equals(LiteralChange.MESSAGE))
                    .forEach(it -> grid.row(it.rowId())
                            .flatMap(row -> grid.output(row, "messageKey"))
                            .ifPresent(message -> read.put(message, it.value())));
        });
        messages = Map.copyOf(read);
    }
}
