package vn.hososach.review.internal;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** Reviews one commune, or one record of it, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommuneReview {

    private final RegisterLinking linking;
    private final SubjectReader subjects;
    private final Examination examination;
    private final FindingWriter writer;
    private final JdbcClient jdbc;

    CommuneReview(
            RegisterLinking linking,
            SubjectReader subjects,
            Examination examination,
            FindingWriter writer,
            JdbcClient jdbc) {
        this.linking = linking;
        this.subjects = subjects;
        this.examination = examination;
        this.writer = writer;
        this.jdbc = jdbc;
    }

    /** Figures of one commune. */
    public record Reviewed(long records, long residents, long linked, long findings, long resolved) {}

    public int link(Scope scope, String commune) {
        return linking.link(scope, commune);
    }

    /** What records of these communes share; once per run, after linking. */
    public void prepare(String[] communes) {
        subjects.prepare(communes);
    }

    /** What one record shares, before it alone is reviewed. */
    public void prepareOne(String[] communes, String commune, long recordId) {
        subjects.prepareOne(communes, commune, recordId);
    }

    /** Reviews every active record and every resident without record. */
    public Reviewed review(String[] communes, String commune, @Nullable Long recordId) {
        FindingWriter.Sink sink = writer.begin();
        AtomicLong records = new AtomicLong();
        subjects.each(communes, commune, recordId, (id, subject) -> {
            records.incrementAndGet();
            examination
                    .of(subject)
                    .forEach(f ->
                            sink.add(new FindingWriter.Row(id, null, f.outcome(), f.field(), f.value(), f.expected())));
        });
        long residents = recordId == null ? withoutRecord(commune, sink) : 0;
        sink.flush();
        FindingWriter.Settled settled = writer.settle(commune, recordId);
        if (recordId != null) {
            closeMissingRecord(commune, recordId);
        }
        return new Reviewed(records.get(), residents, 0, settled.opened(), settled.resolved());
    }

    /** Rule D02: residents whom no record of any status belongs to. */
    private long withoutRecord(String commune, FindingWriter.Sink sink) {
        AtomicLong n = new AtomicLong();
        jdbc.sql(
                        """
                        select g.personal_id, g.life_status from hss.register_entry g
                        where g.commune_code = :commune and g.life_status = 'ALIVE' and not exists (
                            select from hss.health_record r
                            where r.register_personal_id = g.personal_id and r.status <> 'WITHDRAWN')
                        """)
                .param("commune", commune)
                .query(row -> {
                    String personalId = row.getString(1);
                    examination
                            .ofResident(row.getString(2))
                            .forEach(outcome -> sink.add(new FindingWriter.Row(
                                    null, personalId, outcome, outcome.field(), null, personalId)));
                    n.incrementAndGet();
                });
        return n.get();
    }

    /** A record that has just been created or linked ends the finding that its person had none. */
    private void closeMissingRecord(String commune, long recordId) {
        jdbc.sql(
                        """
                        update hss.finding f set resolved_at = now() from hss.health_record r
                        where f.commune_code = :commune and f.record_id is null and f.resolved_at is null
                          and r.commune_code = :commune and r.record_id = :record and r.status <> 'WITHDRAWN'
                          and f.register_personal_id = r.register_personal_id
                        """)
                .param("commune", commune)
                .param("record", recordId)
                .update();
    }
}
