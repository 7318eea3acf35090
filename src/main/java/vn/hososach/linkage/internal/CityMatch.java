package vn.hososach.linkage.internal;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.linkage.internal.FoundRows.Written;
import vn.hososach.matching.MatchInput;
import vn.hososach.matching.MatchModels;
import vn.hososach.matching.MatchRun;

/** A run over everybody: records and register stream into the matcher's arrays, what it finds streams back. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CityMatch {

    private final CopyLines copy;
    private final KeptApart apart;
    private final Models models;
    private final FoundRows found;
    private final Runs runs;

    CityMatch(CopyLines copy, KeptApart apart, Models models, FoundRows found, Runs runs) {
        this.copy = copy;
        this.apart = apart;
        this.models = models;
        this.found = found;
        this.runs = runs;
    }

    /** Matches and settles; returns how many links are new or changed. */
    public long match(String[] all, String[] communes) {
        OffsetDateTime started = runs.now();
        MatchInput input = read(all);
        apart.standing(all, communes, input);
        MatchRun run = input.run(models.inForce().orElse(null), models.routes());
        long model = models.usedBy(run);
        long id = runs.begin(communes, model, run, started);
        Written written = found.settle(new Home(communes, null), run, model, id);
        runs.end(id, written.links(), written.pairs());
        return written.changedLinks();
    }

    /** Models estimated from everybody's data. */
    public MatchModels estimated(String[] all) {
        return read(all).run(null, models.routes()).models();
    }

    /** What these models find; nothing is written, and what people have kept apart is not told. */
    MatchRun trial(String[] all, MatchModels given) {
        return read(all).run(given, models.routes());
    }

    private MatchInput read(String[] all) {
        // commune codes are five digits by type, so they may stand in the statement as constants
        String codes = Arrays.stream(all).collect(Collectors.joining("','", "('", "')"));
        MatchInput input = new MatchInput();
        copy.out(
                "select " + MatchedRow.RECORD + " from hss.health_record r where r.commune_code in " + codes
                        + " and r.status in " + MatchedRow.STATES,
                row -> {
                    input.records().add(MatchedRow.record(row));
                    if (!row[MatchedRow.BY_HAND].isEmpty()) {
                        input.together(MatchedRow.recordId(row[2], row[0], row[1]), row[MatchedRow.BY_HAND]);
                    }
                });
        copy.out(
                "select " + MatchedRow.PERSON + " from hss.register_entry g where g.commune_code in " + codes,
                row -> input.register().add(MatchedRow.person(row)));
        return input;
    }
}
