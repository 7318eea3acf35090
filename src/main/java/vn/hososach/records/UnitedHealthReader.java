package vn.hososach.records;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;

/** Reads the united basic health of persons with several records. The row policy lets only readers of class A3 see any. */
@Service
@Transactional(readOnly = true)
public class UnitedHealthReader {

    private final JdbcClient jdbc;
    private final GoldenRecords golden;

    UnitedHealthReader(JdbcClient jdbc, GoldenRecords golden) {
        this.jdbc = jdbc;
        this.golden = golden;
    }

    /** What this record says by itself. */
    BasicHealth own(HealthRecord record) {
        return jdbc.sql("select * from hss.record_health where commune_code = :commune and record_id = :id")
                .param("commune", record.commune().value())
                .param("id", record.id().value())
                .query(HealthDesk::health)
                .optional()
                .orElse(BasicHealth.EMPTY);
    }

    /** The latest word on each of these columns that still holds. */
    Map<String, HealthOrigin> origins(HealthRecord record, Collection<String> columns) {
        Map<String, HealthOrigin> origins = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select distinct on (c.field) substr(c.field, 8) as field, c.source, c.at, a.reason, a.evidence
                        from hss.change c join hss.act a using (act_id)
                        where c.commune_code = :commune and c.record_id = :id and c.field = any(:fields)
                          and a.undone_by is null and a.undoes is null
                        order by c.field, c.change_id desc
                        """)
                .param("commune", record.commune().value())
                .param("id", record.id().value())
                .param(
                        "fields",
                        columns.stream().map(column -> "health." + column).toArray(String[]::new))
                .query(row -> {
                    origins.put(
                            row.getString("field"),
                            new HealthOrigin(
                                    ValueSource.valueOf(row.getString("source")),
                                    row.getObject("at", OffsetDateTime.class),
                                    row.getString("reason"),
                                    row.getString("evidence")));
                });
        return origins;
    }

    /** What this record and those linked to it say together. */
    UnitedHealth of(Scope scope, HealthRecord record) {
        Map<Long, GoldenRecord> person = golden.of(scope, List.of(record.id()));
        return person.isEmpty()
                ? new UnitedHealth(own(record), List.of())
                : of(person.values()).get(record.id().value());
    }

    /** The united health of these people, by the record that stands for each. */
    public Map<Long, UnitedHealth> of(Collection<GoldenRecord> people) {
        String[] communes =
                people.stream().flatMap(p -> p.communes().stream()).distinct().toArray(String[]::new);
        Map<Long, UnitedHealth> united = new LinkedHashMap<>();
        if (people.isEmpty()) {
            return united;
        }
        Map<Long, BasicHealth> health = health(communes, people);
        Map<Long, Set<String>> settled = settled(communes, people);
        for (GoldenRecord person : people) {
            long head = person.head().value();
            List<UnitedHealth.Said> said = new ArrayList<>();
            said.add(new UnitedHealth.Said(
                    health.getOrDefault(head, BasicHealth.EMPTY), settled.getOrDefault(head, Set.of())));
            person.linked().stream()
                    .map(record -> health.get(record.value()))
                    .filter(h -> h != null)
                    .forEach(h -> said.add(new UnitedHealth.Said(h, Set.of())));
            united.put(head, UnitedHealth.of(said));
        }
        return united;
    }

    private Map<Long, BasicHealth> health(String[] communes, Collection<GoldenRecord> people) {
        Map<Long, BasicHealth> health = new HashMap<>();
        jdbc.sql("select * from hss.record_health where commune_code = any(:communes) and record_id = any(:records)")
                .param("communes", communes)
                .param(
                        "records",
                        people.stream()
                                .flatMap(p -> Stream.concat(Stream.of(p.head()), p.linked().stream()))
                                .map(RecordId::value)
                                .toArray(Long[]::new))
                .query(row -> {
                    health.put(row.getLong("record_id"), HealthDesk.health(row, 0));
                });
        return health;
    }

    /** What was entered for a person after the last of its records was linked. */
    private Map<Long, Set<String>> settled(String[] communes, Collection<GoldenRecord> people) {
        Map<Long, Set<String>> settled = new HashMap<>();
        jdbc.sql(
                        """
                        select l.head_id, array_agg(distinct substr(c.field, 8)) as columns
                        from (select head_commune, head_id, max(linked_at) as at from hss.person_link
                              where head_commune = any(:communes) and head_id = any(:heads) and unlinked_at is null
                              group by 1, 2) l
                        join hss.change c on c.commune_code = any(:communes) and c.commune_code = l.head_commune
                            and c.record_id = l.head_id and c.field like 'health.%' and c.at > l.at
                        join hss.act a on a.act_id = c.act_id and a.undone_by is null and a.undoes is null
                        group by 1
                        """)
                .param("communes", communes)
                .param("heads", people.stream().map(p -> p.head().value()).toArray(Long[]::new))
                .query(row -> {
                    settled.put(row.getLong("head_id"), Set.copyOf(Arrays.asList((String[])
                            row.getArray("columns").getArray())));
                });
        return settled;
    }
}
