package vn.hososach.review.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.jobs.Progress;
import vn.hososach.linkage.LinkageDesk;
import vn.hososach.linkage.Matched;

/** Reviews communes, or some records of one, inside the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommuneReview {

    /** So many records at a time: enough that planning does not count, few enough that neighbours are. */
    private static final int PART = 1_000;

    private final LinkageDesk linkage;
    private final RecordKeys keys;
    private final SubjectReader subjects;
    private final Examination examination;
    private final FindingWriter writer;
    private final Residents residents;

    CommuneReview(
            LinkageDesk linkage,
            RecordKeys keys,
            SubjectReader subjects,
            Examination examination,
            FindingWriter writer,
            Residents residents) {
        this.linkage = linkage;
        this.keys = keys;
        this.subjects = subjects;
        this.examination = examination;
        this.writer = writer;
        this.residents = residents;
    }

    /** Questions put to the tables since the start, and how many of them went to the engine. */
    public record Memory(long questions, long asked) {}

    public Memory memory() {
        return examination.memory();
    }

    /** Figures of one commune; links are counted where it is reviewed in parts. */
    public record Reviewed(long records, long residents, long linked, long resolved) {}

    /** Those of these communes which have anything to review. */
    public String[] withData(String[] communes) {
        return subjects.withData(communes);
    }

    /** Links records to the register and notes what records share; once per run. Returns how many were linked. */
    public long prepare(String[] all, String[] communes) {
        subjects.beginWithoutCompiler();
        long linked = linkage.match(all, communes);
        subjects.prepare(all);
        residents.prepare(all);
        return linked;
    }

    /** Reviews every active record of the commune and every resident without record. */
    public Reviewed review(String commune) {
        FindingWriter.Sink sink = writer.begin();
        AtomicLong records = new AtomicLong();
        subjects.all(commune, read -> {
            records.incrementAndGet();
            add(sink::add, read);
        });
        long without = addResidents(commune, sink);
        sink.flush();
        return new Reviewed(records.get(), without, 0, writer.settle(commune));
    }

    private long addResidents(String commune, FindingWriter.Sink sink) {
        AtomicLong without = new AtomicLong();
        LocalDate today = residents.today();
        residents.withoutRecord(commune, (personalId, hamlet, lifeStatus, born) -> {
            without.incrementAndGet();
            examination
                    .ofResident(lifeStatus, Ages.date(born), today)
                    .forEach(o ->
                            sink.add(new FindingWriter.Row(null, personalId, hamlet, o, o.field(), null, personalId)));
        });
        return without.get();
    }

    /**
     * Looks at records again after they changed, and at those they shared a value with before or share one with now. What
     * others are told of a record hangs on its keys, and on the blood group among records of one person.
     */
    public void reviewAgain(String commune, Collection<Long> records) {
        again(commune, records, linkage::matchChanged);
        residents.closeMissingRecord(commune, records);
    }

    /** How some records are matched. */
    @FunctionalInterface
    private interface Matching {
        Matched of(String commune, Collection<Long> records);
    }

    /** Figures of some records. */
    private record Again(long relinked, long resolved) {}

    private Again again(String commune, Collection<Long> records, Matching matching) {
        subjects.beginWithoutCompiler();
        subjects.beginLookingUp(records.size());
        SortedMap<String, SortedSet<Long>> concerned = new TreeMap<>(Map.of(commune, new TreeSet<>(records)));
        Matched matched = matching.of(commune, records);
        keys.addSharing(concerned, commune, matched.stale());
        keys.addOfSamePerson(concerned, commune, records);
        linkage.keep(commune, matched);
        keys.addSharing(concerned, commune, matched.stale());
        long resolved = 0;
        for (Map.Entry<String, SortedSet<Long>> place : concerned.entrySet()) {
            FindingWriter.Rows rows = new FindingWriter.Rows();
            subjects.some(
                    keys.near(place.getKey(), place.getValue()),
                    place.getKey(),
                    place.getValue(),
                    read -> add(rows::add, read));
            resolved += writer.settle(place.getKey(), place.getValue(), rows);
        }
        subjects.endLookingUp();
        return new Again(matched.relinked(), resolved);
    }

    /** Whether these communes are so small a part of the city that they are reviewed {@link #inParts in parts}. */
    public boolean fewOfMany(String[] communes) {
        return linkage.fewOfMany(communes);
    }

    /**
     * Reviews a commune of a city that has been matched as a whole: some records at a time, each with those who share a value
     * with it, so that neither time nor memory depends on how many people live elsewhere.
     */
    public Reviewed inParts(String commune, Progress progress) {
        linkage.keepRegister(commune);
        List<Long> records = subjects.active(commune);
        progress.total(records.size() + 1L);
        long linked = 0;
        long resolved = 0;
        for (int from = 0; from < records.size(); from += PART) {
            int to = Math.min(from + PART, records.size());
            Again part = again(commune, records.subList(from, to), linkage::matchLoose);
            linked += part.relinked();
            resolved += part.resolved();
            progress.done(to);
        }
        residents.prepareOne(commune);
        FindingWriter.Sink sink = writer.begin();
        long without = addResidents(commune, sink);
        sink.flush();
        return new Reviewed(records.size(), without, linked, resolved + writer.settleResidents(commune));
    }

    private void add(Consumer<FindingWriter.Row> sink, SubjectReader.Read read) {
        examination
                .of(read.subject())
                .forEach(f -> sink.accept(new FindingWriter.Row(
                        read.record(), null, read.hamlet(), f.outcome(), f.field(), f.value(), f.expected())));
    }

    /** Takes in a resident without record: number, hamlet, life status, birth date. */
    @FunctionalInterface
    private interface Resident {
        void accept(String personalId, @Nullable String hamlet, String lifeStatus, @Nullable String born);
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

        LocalDate today() {
            return LocalDate.now(clock);
        }

        /** Notes for a whole run whom records of any commune belong to, whatever their status but withdrawn. */
        void prepare(String[] all) {
            jdbc.sql("drop table if exists has_record").update();
            jdbc.sql(
                            """
                            create temp table has_record on commit drop as
                            select distinct register_personal_id as personal_id from hss.health_record
                            where commune_code = any(:all) and register_personal_id is not null and status <> 'WITHDRAWN'
                            """)
                    .param("all", all)
                    .update();
            jdbc.sql("create index on has_record (personal_id)").update();
            jdbc.sql("analyze has_record").update();
        }

        /** The same for the register of one commune alone. */
        void prepareOne(String commune) {
            jdbc.sql("drop table if exists has_record").update();
            jdbc.sql(
                            """
                            create temp table has_record on commit drop as
                            select g.personal_id from hss.register_entry g where g.commune_code = :commune
                              and (exists (select from hss.record_key k where k.person = g.personal_id)
                                or exists (select from hss.health_record r where r.commune_code = :commune
                                    and r.register_personal_id = g.personal_id and r.status <> 'WITHDRAWN'))
                            """)
                    .param("commune", commune)
                    .update();
        }

        /** Rule D02: residents whom no record belongs to. */
        void withoutRecord(String commune, Resident consumer) {
            jdbc.sql(
                            """
                            select g.personal_id, g.hamlet, g.life_status, g.birth_date from hss.register_entry g
                            where g.commune_code = :commune and g.life_status = 'ALIVE'
                              and not exists (select from has_record r where r.personal_id = g.personal_id)
                            """)
                    .param("commune", commune)
                    .query(row -> {
                        consumer.accept(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
                    });
        }

        /** A record that has just been created or linked ends the finding that its person had none. */
        void closeMissingRecord(String commune, Collection<Long> records) {
            List<String[]> people = jdbc.sql(
                            """
                            select coalesce(r.register_commune_code, r.commune_code), r.register_personal_id
                            from hss.health_record r where r.commune_code = :commune and r.record_id = any(:records)
                              and r.status <> 'WITHDRAWN' and r.register_personal_id is not null
                            """)
                    .param("commune", commune)
                    .param("records", records.toArray(Long[]::new))
                    .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                    .list();
            people.stream().map(p -> p[0]).distinct().forEach(place -> jdbc.sql(
                            """
                            update hss.finding set resolved_at = :now where commune_code = :place and record_id is null
                              and resolved_at is null and register_personal_id = any(:people)
                            """)
                    .param("now", OffsetDateTime.now(clock))
                    .param("place", place)
                    .param(
                            "people",
                            people.stream()
                                    .filter(p -> p[0].equals(place))
                                    .map(p -> p[1])
                                    .toArray(String[]::new))
                    .update());
        }
    }
}
