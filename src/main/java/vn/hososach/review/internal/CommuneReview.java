package vn.hososach.review.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reviews communes, or some records of one, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommuneReview {

    private final RegisterLinking linking;
    private final SubjectReader subjects;
    private final Examination examination;
    private final FindingWriter writer;
    private final Residents residents;
    private final Clock clock;

    CommuneReview(
            RegisterLinking linking,
            SubjectReader subjects,
            Examination examination,
            FindingWriter writer,
            Residents residents,
            Clock clock) {
        this.linking = linking;
        this.subjects = subjects;
        this.examination = examination;
        this.writer = writer;
        this.residents = residents;
        this.clock = clock;
    }

    /** Figures of one commune. */
    public record Reviewed(long records, long residents, long resolved) {}

    /** Those of these communes which have anything to review. */
    public String[] withData(String[] communes) {
        return subjects.withData(communes);
    }

    /** Links records to the register and notes what records share; once per run. Returns how many were linked. */
    public long prepare(String[] all, String[] communes) {
        linking.beginWithoutCompiler();
        linking.follow(all, communes);
        long linked = linking.link(all, communes, null);
        subjects.prepare(all);
        return linked;
    }

    /** Reviews every active record of the commune and every resident without record. */
    public Reviewed review(String[] all, String commune) {
        FindingWriter.Sink sink = writer.begin();
        AtomicLong records = new AtomicLong();
        subjects.all(commune, (id, subject) -> {
            records.incrementAndGet();
            add(sink, id, subject);
        });
        AtomicLong without = new AtomicLong();
        LocalDate today = LocalDate.now(clock);
        residents.withoutRecord(all, commune, (personalId, lifeStatus, born) -> {
            without.incrementAndGet();
            examination
                    .ofResident(LifeFacts.life(lifeStatus), LifeFacts.newborn(Ages.date(born), today))
                    .forEach(o -> sink.add(new FindingWriter.Row(null, personalId, o, o.field(), null, personalId)));
        });
        sink.flush();
        return new Reviewed(records.get(), without.get(), writer.settle(commune).resolved());
    }

    /** Looks at records again after they changed, and at those they shared a value with before or share one with now. */
    public void reviewAgain(String[] all, String commune, Collection<Long> records) {
        Long[] changed = records.toArray(Long[]::new);
        linking.beginWithoutCompiler();
        linking.forget(commune, changed);
        linking.link(all, new String[] {commune}, changed);
        List<Long> concerned = residents.sharing(commune, changed);
        FindingWriter.Sink sink = writer.begin();
        subjects.some(all, commune, concerned, (id, subject) -> add(sink, id, subject));
        sink.flush();
        writer.settle(commune, concerned);
        residents.closeMissingRecord(commune, changed);
    }

    private void add(FindingWriter.Sink sink, long id, Subject subject) {
        examination
                .of(subject)
                .forEach(f ->
                        sink.add(new FindingWriter.Row(id, null, f.outcome(), f.field(), f.value(), f.expected())));
    }

    /** Takes in a resident without record: number, life status, birth date. */
    @FunctionalInterface
    private interface Resident {
        void accept(String personalId, String lifeStatus, @Nullable String born);
    }

    /** Small questions about residents and neighbouring records. */
    @Component
    @Transactional(propagation = Propagation.MANDATORY)
    static class Residents {

        private final JdbcClient jdbc;
        private final Clock clock;

        Residents(JdbcClient jdbc, Clock clock) {
            this.jdbc = jdbc;
            this.clock = clock;
        }

        /** Rule D02: residents whom no record of any commune and any status belongs to. */
        void withoutRecord(String[] all, String commune, Resident consumer) {
            jdbc.sql(
                            """
                            select g.personal_id, g.life_status, g.birth_date from hss.register_entry g
                            where g.commune_code = :commune and g.life_status = 'ALIVE' and not exists (
                                select from hss.health_record r
                                where r.commune_code = any(:all) and r.register_personal_id = g.personal_id
                                  and r.status <> 'WITHDRAWN')
                            """)
                    .param("commune", commune)
                    .param("all", all)
                    .query(row -> {
                        consumer.accept(row.getString(1), row.getString(2), row.getString(3));
                    });
        }

        /** The records themselves and the active ones which carry one of their values, or one from before their last act. */
        List<Long> sharing(String commune, Long[] records) {
            return jdbc.sql(
                            """
                            with me as (select * from hss.health_record where commune_code = :commune and record_id = any(:records)),
                            before as (select k.record_id as mine, k.field, k.before as value from me join hss.change k
                                on k.commune_code = :commune and k.record_id = me.record_id and k.before is not null
                                  and k.act_id = (select max(l.act_id) from hss.change l
                                      where l.commune_code = :commune and l.record_id = me.record_id))
                            select record_id from me
                            union select o.record_id from hss.health_record o, me where o.commune_code = :commune
                                and o.personal_id = me.personal_id and length(me.personal_id) = 12
                            union select o.record_id from hss.health_record o, me where o.commune_code = :commune
                                and right(o.bhyt_card, 10) = right(me.bhyt_card, 10) and length(me.bhyt_card) >= 10
                            union select o.record_id from hss.health_record o, me where o.commune_code = :commune
                                and o.register_personal_id = me.register_personal_id
                            union select o.record_id from hss.health_record o, me where o.commune_code = :commune
                                and o.name_key = me.name_key and o.born_on = me.born_on
                            union select o.record_id from hss.health_record o join before b on b.field = 'personal_id'
                                and o.personal_id = b.value where o.commune_code = :commune
                            union select o.record_id from hss.health_record o join before b on b.field = 'bhyt_card'
                                and right(o.bhyt_card, 10) = right(b.value, 10) where o.commune_code = :commune
                            union select o.record_id from hss.health_record o, me join before b on b.mine = me.record_id and b.field in ('full_name', 'birth_date')
                                where o.commune_code = :commune
                                  and o.name_key = case b.field when 'full_name' then hss.name_key(b.value) else me.name_key end
                                  and o.birth_date = case b.field when 'birth_date' then b.value else me.birth_date end
                            """)
                    .param("commune", commune)
                    .param("records", records)
                    .query(Long.class)
                    .list();
        }

        /** A record that has just been created or linked ends the finding that its person had none. */
        void closeMissingRecord(String commune, Long[] records) {
            jdbc.sql(
                            """
                            update hss.finding f set resolved_at = :now from hss.health_record r
                            where f.commune_code = coalesce(r.register_commune_code, r.commune_code) and f.record_id is null
                              and f.resolved_at is null and r.commune_code = :commune and r.record_id = any(:records)
                              and r.status <> 'WITHDRAWN' and f.register_personal_id = r.register_personal_id
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("commune", commune)
                    .param("records", records)
                    .update();
        }
    }
}
