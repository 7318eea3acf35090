package vn.hososach.records;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.records.internal.Aliases;
import vn.hososach.records.internal.ManualChoices;
import vn.hososach.records.internal.PersonLinks;
import vn.hososach.records.internal.RecordWriter;

/**
 * Merges records as links: the others point to the surviving one, every record keeps its own values, and what the person's
 * record says is read from all of them ({@link GoldenRecords}, {@link UnitedHealth}). All of it is one act.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RecordMerge {

    private final RecordWriter writer;
    private final PersonLinks links;
    private final ManualChoices choices;
    private final Aliases aliases;
    private final MergeTelling telling;

    RecordMerge(RecordWriter writer, PersonLinks links, ManualChoices choices, Aliases aliases, MergeTelling telling) {
        this.writer = writer;
        this.links = links;
        this.choices = choices;
        this.aliases = aliases;
        this.telling = telling;
    }

    /** Links the others to the survivor, with the values chosen against the rules; returns the act. */
    public long merge(ActDraft draft, HealthRecord survivor, List<HealthRecord> others, List<ManualChoice> chosen) {
        long act = writer.open(draft);
        for (HealthRecord other : others) {
            writer.setStatus(act, draft.source(), other, RecordStatus.MERGED, survivor.id());
        }
        if (survivor.registerPersonalId() == null) {
            others.stream()
                    .filter(other -> other.registerPersonalId() != null)
                    .findFirst()
                    .ifPresent(other -> writer.linkLike(act, draft.source(), survivor, other));
        }
        links.link(act, survivor, others);
        choices.note(act, survivor, others, chosen);
        aliases.keep(act, survivor, others);
        telling.merged(draft, survivor, others);
        return act;
    }

    /** Ends the links and aliases which these acts made. */
    public void takeBack(List<Long> acts, long undoing) {
        Long[] ids = acts.toArray(Long[]::new);
        links.unlink(ids, undoing);
        aliases.end(ids);
    }

    /** Tells the trail and the other modules of a merge. */
    @Service
    static class MergeTelling {

        private final AuditTrail audit;
        private final ApplicationEventPublisher events;

        MergeTelling(AuditTrail audit, ApplicationEventPublisher events) {
            this.audit = audit;
            this.events = events;
        }

        void merged(ActDraft draft, HealthRecord survivor, List<HealthRecord> others) {
            for (HealthRecord other : others) {
                audit.record(AuditEntry.changed("record", other.id(), other.commune(), "status", draft.reason()));
            }
            audit.record(AuditEntry.changed("record", survivor.id(), survivor.commune(), "merge", draft.reason()));
            Stream.concat(Stream.of(survivor), others.stream())
                    .collect(groupingBy(HealthRecord::commune, mapping(r -> r.id().value(), toList())))
                    .forEach((commune, ids) -> events.publishEvent(new RecordsChanged(commune.value(), ids)));
        }
    }
}
