package vn.hososach.review;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.decision.DraftTables;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableFiles;
import vn.hososach.decision.TrialResult;
import vn.hososach.jobs.Progress;
import vn.hososach.review.internal.DraftReview;

/** Tries a changed decision table on the records of today: which findings would appear, vanish or change, by commune. */
@Service
@Transactional
public class RuleTrial {

    private final DraftReview review;
    private final TableFiles files;
    private final Actors actors;

    RuleTrial(DraftReview review, TableFiles files, Actors actors) {
        this.review = review;
        this.files = files;
        this.actors = actors;
    }

    /** Compares the table in force with the packaged one in which these literals are changed. */
    public TrialResult run(String tableKey, List<LiteralChange> literals, Progress progress) {
        actors.require(Role.SUPERVISOR);
        String[] wanted = review.withData(actors.scope().codes());
        return actors.runAs(actors.system("rule-trial"), () -> {
            try (DraftTables draft = files.draft(tableKey, literals)) {
                return compare(wanted, draft, progress);
            }
        });
    }

    private TrialResult compare(String[] wanted, DraftTables draft, Progress progress) {
        progress.total(wanted.length + 1L);
        progress.phase("Chuẩn bị so sánh");
        review.prepare(review.withData(actors.scope().codes()));
        progress.done(1);
        long records = 0;
        List<TrialResult.CommuneEffect> effects = new ArrayList<>();
        for (int i = 0; i < wanted.length; i++) {
            progress.phase("Thử quy tắc: xã, phường " + wanted[i]);
            DraftReview.Compared compared = review.compare(wanted[i], draft);
            records += compared.records();
            TrialResult.CommuneEffect effect = compared.effect();
            if (effect.appear() + effect.vanish() + effect.change() > 0) {
                effects.add(effect);
            }
            progress.done(i + 2L);
        }
        return new TrialResult(records, effects);
    }
}
