package vn.hososach.linkage.internal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.matching.KeyYield;
import vn.hososach.matching.MatchInput.Population;
import vn.hososach.matching.MatchRun;

/** Runs over everybody: which model, on what data, with what result and cost. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Runs {

    private final JdbcClient jdbc;
    private final Actors actors;
    private final Clock clock;

    Runs(JdbcClient jdbc, Actors actors, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.clock = clock;
    }

    OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    /** Notes a run that is about to be settled. */
    long begin(String[] communes, long model, MatchRun run, OffsetDateTime started) {
        long id = jdbc.sql(
                        """
                        insert into hss.match_run (communes, model_version, fingerprint, actor, started_at, finished_at,
                            records, register_rows, compared, name_average, without_row, stray_without_row, links, pairs, phases)
                        values (:communes, :model, :fingerprint, :actor, :started, :started, :records, :rows, :compared,
                            :average, :without, :stray, 0, 0, :phases)
                        returning run_id
                        """)
                .param("communes", communes)
                .param("model", model)
                .param("fingerprint", run.fingerprint())
                .param("actor", actors.current().username())
                .param("started", started)
                .param("records", run.records())
                .param("rows", run.registerRows())
                .param("compared", run.candidates())
                .param("average", run.population().nameAverage())
                .param("without", run.population().withoutRow())
                .param("stray", run.population().strayWithoutRow())
                .param("phases", run.phases())
                .query(Long.class)
                .single();
        keys(id, run.yields());
        return id;
    }

    private void keys(long run, List<KeyYield> yields) {
        jdbc.sql(
                        """
                        insert into hss.match_run_key
                            (run_id, key, bit, entries, pairs, blocks_over_cap, biggest_block)
                        select :run, * from unnest(:keys::text[], :bits::smallint[], :entries::bigint[], :pairs::bigint[],
                            :over::bigint[], :biggest::integer[])
                        """)
                .param("run", run)
                .param("keys", yields.stream().map(y -> y.key().name()).toArray(String[]::new))
                .param("bits", yields.stream().map(y -> y.key().ordinal()).toArray(Integer[]::new))
                .param("entries", yields.stream().map(KeyYield::entries).toArray(Long[]::new))
                .param("pairs", yields.stream().map(KeyYield::pairs).toArray(Long[]::new))
                .param("over", yields.stream().map(KeyYield::blocksOverCap).toArray(Long[]::new))
                .param("biggest", yields.stream().map(KeyYield::biggestBlock).toArray(Integer[]::new))
                .update();
    }

    void end(long run, long links, long pairs) {
        jdbc.sql("update hss.match_run set finished_at = :at, links = :links, pairs = :pairs where run_id = :run")
                .param("at", now())
                .param("links", links)
                .param("pairs", pairs)
                .param("run", run)
                .update();
    }

    /** How many people the last run saw. */
    public Optional<Population> population() {
        return jdbc.sql("select records, register_rows, name_average, without_row, stray_without_row"
                        + " from hss.match_run order by run_id desc limit 1")
                .query(Population.class)
                .optional();
    }
}
