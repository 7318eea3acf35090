package vn.hososach.duplicates;

import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.duplicates.internal.CaseRelease;
import vn.hososach.duplicates.internal.HandFlags;
import vn.hososach.handover.CaseKey;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.refusal.Refusal;
import vn.hososach.worklist.CaseFlows;

/** Where somebody at a station says: these two records may be one person, although no rule has found them. */
@Service
@Transactional
public class FlagDesk {

    private final HandFlags flags;
    private final RecordQueries records;
    private final CaseFlows flows;
    private final Actors actors;
    private final AuditTrail audit;

    FlagDesk(HandFlags flags, RecordQueries records, CaseFlows flows, Actors actors, AuditTrail audit) {
        this.flags = flags;
        this.records = records;
        this.flows = flows;
        this.actors = actors;
        this.audit = audit;
    }

    /** Opens a group of the two records with its case; where one holds both already, that one is returned. */
    public long flag(RecordId a, RecordId b, String reason) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD);
        if (reason.isBlank()) {
            throw new Refusal("reason-missing");
        }
        if (a.equals(b)) {
            throw new Refusal("flag-same-record");
        }
        HealthRecord first = active(a);
        active(b);
        return flags.flag(actors.scope(), a.value(), b.value(), reason.strip())
                .map(group -> begin(group, first, reason.strip()))
                .or(() -> flags.holding(actors.scope(), a.value(), b.value()))
                .orElseThrow(() -> new Refusal("group-changed"));
    }

    private long begin(long group, HealthRecord first, String reason) {
        flows.start(CaseRelease.PROCESS, CaseKey.of('D', group), Map.of());
        audit.record(AuditEntry.of("FLAG", "duplicate_group", group, first.commune(), reason));
        return group;
    }

    private HealthRecord active(RecordId id) {
        HealthRecord record = records.find(actors.scope(), id).orElseThrow(() -> new Refusal("record-not-found"));
        if (record.status() != RecordStatus.ACTIVE) {
            throw new Refusal("record-not-active");
        }
        return record;
    }
}
