package vn.hososach.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.handover.RecordsChanged;
import vn.hososach.handover.ReviewCompleted;
import vn.hososach.jobs.Progress;
import vn.hososach.review.internal.CommuneReview;
import vn.hososach.territory.CommuneCode;

/**
 * Compares records with the register and writes what is wrong (requirement C-02). A run over communes is one
 * transaction: its findings all belong to the same moment.
 */
@Service
@Transactional
public class ReviewDesk {

    private final CommuneReview review;
    private final JdbcClient jdbc;
    private final Actors actors;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewDesk(CommuneReview review, JdbcClient jdbc, Actors actors, ApplicationEventPublisher events, Clock clock) {
        this.review = review;
        this.jdbc = jdbc;
        this.actors = actors;
        this.events = events;
        this.clock = clock;
    }

    /** Reviews one commune, or every commune of the scope that has data. */
    public ReviewSummary review(Optional<CommuneCode> commune, Progress progress) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        commune.ifPresent(actors::requireCommune);
        String[] codes = review.withData(
                commune.map(c -> new String[] {c.value()}).orElse(actors.scope().codes()));
        progress.phase("Chờ tới lượt: một lần rà soát khác đang chạy");
        oneAtATime(codes);
        long run = begin(codes);
        CommuneReview.Memory before = review.memory();
        Totals totals = asSystem(() -> run(codes, progress));
        return finish(run, codes, totals, before);
    }

    /** Two reviews of a commune would wait for each other's findings in a circle; always in the same order. */
    private void oneAtATime(String[] codes) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('review'), hashtext(c)) from unnest(:codes) c order by c")
                .param("codes", codes)
                .query(row -> {});
    }

    /** People move and numbers repeat across communes, so the comparison itself sees the whole city. */
    private <T> T asSystem(Supplier<T> work) {
        return actors.runAs(actors.system("review"), work);
    }

    record Totals(long linked, long records, long residents, long resolved) {}

    private Totals run(String[] codes, Progress progress) {
        return review.fewOfMany(codes) ? inParts(codes, progress) : whole(codes, progress);
    }

    /** Communes of a city that has been matched as a whole, each without looking at everybody. */
    Totals inParts(String[] codes, Progress progress) {
        Totals totals = new Totals(0, 0, 0, 0);
        for (String code : codes) {
            progress.phase("Đối chiếu và rà soát: xã, phường " + code);
            CommuneReview.Reviewed one = review.inParts(code, progress);
            totals = new Totals(
                    totals.linked() + one.linked(),
                    totals.records() + one.records(),
                    totals.residents() + one.residents(),
                    totals.resolved() + one.resolved());
        }
        return totals;
    }

    private Totals whole(String[] codes, Progress progress) {
        progress.total(codes.length + 1L);
        progress.phase("Đối chiếu hồ sơ với danh sách dân cư");
        String[] all = review.withData(actors.scope().codes());
        long linked = review.prepare(all, codes);
        progress.done(1);
        long records = 0;
        long residents = 0;
        long resolved = 0;
        for (int i = 0; i < codes.length; i++) {
            progress.phase("Rà soát theo quy tắc: xã, phường " + codes[i]);
            CommuneReview.Reviewed reviewed = review.review(codes[i]);
            records += reviewed.records();
            residents += reviewed.residents();
            resolved += reviewed.resolved();
            progress.done(i + 2L);
        }
        return new Totals(linked, records, residents, resolved);
    }

    private long begin(String[] codes) {
        return jdbc.sql("insert into hss.review_run (communes, actor, started_at) values (:codes, :actor, :at)"
                        + " returning run_id")
                .param("codes", codes)
                .param("actor", actors.current().username())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    private ReviewSummary finish(long run, String[] codes, Totals totals, CommuneReview.Memory before) {
        Map<String, Long> byRule = open(codes, "rule_id");
        long findings = byRule.values().stream().mapToLong(Long::longValue).sum();
        end(run, totals, findings);
        jdbc.sql("select hss.refresh_statistics(:codes)")
                .param("codes", codes)
                .query()
                .listOfRows();
        events.publishEvent(new ReviewCompleted(run, Arrays.asList(codes)));
        CommuneReview.Memory after = review.memory();
        long decisions = after.questions() - before.questions();
        return new ReviewSummary(
                run,
                codes.length,
                totals.records(),
                totals.residents(),
                totals.linked(),
                findings,
                totals.resolved(),
                decisions,
                decisions - (after.asked() - before.asked()),
                byRule,
                open(codes, "route"));
    }

    private void end(long run, Totals totals, long findings) {
        jdbc.sql(
                        """
                        update hss.review_run set finished_at = :at, records = :records, residents = :residents,
                            found = :found, resolved = :resolved where run_id = :run
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("records", totals.records())
                .param("residents", totals.residents())
                .param("found", findings)
                .param("resolved", totals.resolved())
                .param("run", run)
                .update();
    }

    private Map<String, Long> open(String[] codes, String column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        List<Map<String, Object>> rows = jdbc.sql("select " + column
                        + " as k, count(*) as n from hss.finding where commune_code = any(:codes) and"
                        + " resolved_at is null group by 1 order by 1")
                .param("codes", codes)
                .query()
                .listOfRows();
        rows.forEach(row -> counts.put((String) row.get("k"), (Long) row.get("n")));
        return counts;
    }

    /** Looks at a record again, in the transaction that changed it. */
    public void reviewRecord(String commune, long recordId) {
        reviewRecords(new CommuneCode(commune), List.of(recordId));
    }

    /** Looks at these records of a commune again, and at those which share a value with them. */
    public void reviewRecords(CommuneCode commune, Collection<Long> recordIds) {
        asSystem(() -> {
            review.reviewAgain(commune.value(), recordIds);
            return recordIds;
        });
    }

    @EventListener
    public void on(RecordsChanged changed) {
        reviewRecords(new CommuneCode(changed.communeCode()), changed.recordIds());
    }
}
