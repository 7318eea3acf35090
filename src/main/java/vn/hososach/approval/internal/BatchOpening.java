package vn.hososach.approval.internal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.access.UserDesk;
import vn.hososach.decision.DecisionTables;
import vn.hososach.handover.ApprovalRequested;
import vn.hososach.handover.CaseKey;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** Opens a batch in the queue of somebody who can decide it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BatchOpening {

    private static final String HEAD = "HEAD";
    private static final String SUPERVISION = "SUPERVISION";

    private final BatchStore batches;
    private final Sampling sampling;
    private final DecisionTables decisions;
    private final UserDesk users;
    private final CaseFlows flows;

    BatchOpening(BatchStore batches, Sampling sampling, DecisionTables decisions, UserDesk users, CaseFlows flows) {
        this.batches = batches;
        this.sampling = sampling;
        this.decisions = decisions;
        this.users = users;
        this.flows = flows;
    }

    /** The proposal joins the open batch of its kind, commune and proposer, or opens one. */
    public void propose(ApprovalRequested request) {
        long batch = batches.openBatch(request).orElseGet(() -> begin(request));
        batches.add(batch, request);
        sampling.joined(batches.row(batch));
    }

    private long begin(ApprovalRequested request) {
        String level = level(request);
        long batch = batches.open(request, level);
        flows.start(
                "approval-batch",
                CaseKey.of('B', batch),
                Map.of(
                        "queue",
                        level.equals(HEAD) ? "head" : "supervision",
                        "kind",
                        request.kind().name(),
                        "batchSize",
                        1));
        return batch;
    }

    /** As decision table approval-level says; but what the only head of a station proposes nobody there could decide. */
    private String level(ApprovalRequested request) {
        String level = String.valueOf(decisions
                .single("approval-level", Map.of("kind", request.kind().name()))
                .get("level"));
        return level.equals(HEAD) && onlyHead(request) ? SUPERVISION : level;
    }

    private boolean onlyHead(ApprovalRequested request) {
        List<Actor> heads = users.colleagues(new CommuneCode(request.communeCode()), Role.STATION_HEAD);
        return heads.size() == 1 && heads.get(0).username().equals(request.proposer());
    }
}
