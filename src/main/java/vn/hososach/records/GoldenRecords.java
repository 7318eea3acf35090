package vn.hososach.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.records.internal.SurvivorshipOrder;

/** Reads what a person's linked records, the register and the survivorship rules make together. */
@Service
@Transactional(readOnly = true)
public class GoldenRecords {

    private final JdbcClient jdbc;
    private final SurvivorshipOrder order;

    GoldenRecords(JdbcClient jdbc, SurvivorshipOrder order) {
        this.jdbc = jdbc;
        this.order = order;
    }

    /** A record and the record that stands for its person. */
    private record Member(long head, long record, String commune) {}

    /** The golden records of those among these records to which others are linked. */
    public Map<Long, GoldenRecord> of(Scope scope, Collection<RecordId> heads) {
        Long[] ids = heads.stream().map(RecordId::value).toArray(Long[]::new);
        return read(members(scope.codes(), ids), scope.codes());
    }

    /** The golden records of a whole commune; of these records only, unless null. */
    public Map<Long, GoldenRecord> inCommune(String commune, Long @Nullable [] records) {
        List<Member> members = members(new String[] {commune}, records);
        Set<String> communes = new LinkedHashSet<>(List.of(commune));
        members.forEach(member -> communes.add(member.commune()));
        return read(members, communes.toArray(String[]::new));
    }

    /** What these records would make together, were they linked to the first of them. */
    public GoldenRecord united(Scope scope, RecordId head, Collection<RecordId> others) {
        List<Member> members = new ArrayList<>(List.of(new Member(head.value(), head.value(), "")));
        others.stream()
                .filter(other -> !other.equals(head))
                .forEach(other -> members.add(new Member(head.value(), other.value(), "")));
        return read(members, scope.codes()).get(head.value());
    }

    private List<Member> members(String[] communes, Long @Nullable [] heads) {
        return jdbc.sql(
                        """
                        select head_id, record_id, commune_code from hss.person_link
                        where head_commune = any(:communes) and unlinked_at is null
                          and (:heads::bigint[] is null or head_id = any(:heads::bigint[]))
                        union
                        select head_id, head_id, head_commune from hss.person_link
                        where head_commune = any(:communes) and unlinked_at is null
                          and (:heads::bigint[] is null or head_id = any(:heads::bigint[]))
                        order by 1, 2
                        """)
                .param("communes", communes)
                .param("heads", heads)
                .query((row, n) ->
                        new Member(row.getLong("head_id"), row.getLong("record_id"), row.getString("commune_code")))
                .list();
    }

    private Map<Long, GoldenRecord> read(List<Member> members, String[] communes) {
        if (members.isEmpty()) {
            return Map.of();
        }
        order.publish();
        Map<Long, Map<AdministrativeField, GoldenValue>> values = new HashMap<>();
        jdbc.sql("select * from hss.united_values(:communes, :heads, :records)")
                .param("communes", communes)
                .param("heads", members.stream().map(Member::head).toArray(Long[]::new))
                .param("records", members.stream().map(Member::record).toArray(Long[]::new))
                .query(row -> {
                    GoldenValue value = value(row);
                    values.computeIfAbsent(row.getLong("head_id"), id -> new EnumMap<>(AdministrativeField.class))
                            .put(value.field(), value);
                });
        Map<Long, List<Member>> people =
                members.stream().collect(Collectors.groupingBy(Member::head, LinkedHashMap::new, Collectors.toList()));
        Map<Long, GoldenRecord> golden = new LinkedHashMap<>();
        people.forEach((head, all) -> golden.put(head, person(head, all, values.getOrDefault(head, Map.of()))));
        return golden;
    }

    private static GoldenRecord person(long head, List<Member> members, Map<AdministrativeField, GoldenValue> values) {
        return new GoldenRecord(
                new RecordId(head),
                members.stream()
                        .filter(member -> member.record() != head)
                        .map(member -> new RecordId(member.record()))
                        .toList(),
                members.stream().map(Member::commune).collect(Collectors.toSet()),
                values);
    }

    private static GoldenValue value(ResultSet row) throws SQLException {
        long origin = row.getLong("origin_id");
        return new GoldenValue(
                AdministrativeField.byColumn(row.getString("field")).orElseThrow(),
                row.getString("value"),
                ValueSource.valueOf(row.getString("source")),
                row.getString("rule_id"),
                origin == 0 ? null : new RecordId(origin),
                row.getObject("since", OffsetDateTime.class));
    }
}
