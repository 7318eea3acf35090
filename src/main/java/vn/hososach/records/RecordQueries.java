package vn.hososach.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.PeopleSearch;
import vn.hososach.access.Scope;
import vn.hososach.audit.ListTrail;
import vn.hososach.territory.CommuneCode;

/** Reads records. Every statement names the communes of the scope. */
@Service
@Transactional(readOnly = true)
public class RecordQueries {

    private final JdbcClient jdbc;
    private final ListTrail trail;

    RecordQueries(JdbcClient jdbc, ListTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    public Optional<HealthRecord> find(Scope scope, RecordId id) {
        return jdbc.sql("select * from hss.health_record where commune_code = any(:communes) and record_id = :id")
                .param("communes", scope.codes())
                .param("id", id.value())
                .query(RecordQueries::record)
                .optional();
    }

    /** Holds the record until the transaction ends: who comes second sees what the first has written. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(Scope scope, RecordId id) {
        jdbc.sql("select 1 from hss.health_record where commune_code = any(:communes) and record_id = :id for update")
                .param("communes", scope.codes())
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    public Optional<HealthRecord> findByCode(Scope scope, String recordCode) {
        return jdbc.sql("select * from hss.health_record where commune_code = any(:communes) and record_code = :code")
                .param("communes", scope.codes())
                .param("code", recordCode)
                .query(RecordQueries::record)
                .optional();
    }

    /** Records whose name has the text, without regard to diacritics, or whose code, number or phone it is ({@link PeopleSearch}). */
    @Transactional
    public List<HealthRecord> search(Scope scope, String text, int limit) {
        List<HealthRecord> found = jdbc.sql(
                        """
                        select * from hss.health_record
                        where commune_code = any(:communes) and %s
                        order by name_key, status, record_id limit :limit
                        """
                                .formatted(PeopleSearch.condition(
                                        scope,
                                        text,
                                        "record_code = :text or personal_id = :text or phone_mobile = :text")))
                .param("communes", scope.codes())
                .param("text", text.strip())
                .param("limit", limit)
                .query(RecordQueries::record)
                .list();
        return trail.shown("record", found, HealthRecord::commune, ListTrail.masked(text));
    }

    /** Every change of the record, newest first. */
    public List<ChangeLine> history(Scope scope, RecordId id) {
        return jdbc.sql(
                        """
                        select c.*, a.kind, a.reason, a.actor, a.undone_by is not null as undone
                        from hss.change c join hss.act a using (act_id)
                        where c.commune_code = any(:communes) and a.commune_code = any(:communes) and c.record_id = :id
                        order by c.change_id desc limit 500
                        """)
                .param("communes", scope.codes())
                .param("id", id.value())
                .query((row, n) -> new ChangeLine(
                        row.getLong("act_id"),
                        row.getString("kind"),
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getString("reason"),
                        row.getString("source"),
                        row.getString("actor"),
                        row.getObject("at", OffsetDateTime.class),
                        row.getBoolean("undone")))
                .list();
    }

    /** The numbers of a record and of those merged into it, valid ones first. */
    public List<Identifier> identifiers(Scope scope, RecordId id) {
        return jdbc.sql(
                        """
                        select type, value, source, valid_from, noted_on, valid_to from hss.person_identifier
                        where commune_code = any(:communes) and record_id = :id
                        order by valid_to desc nulls first, array_position(:kinds, type), noted_on desc, value
                        """)
                .param("communes", scope.codes())
                .param("id", id.value())
                .param(
                        "kinds",
                        Stream.of(Identifier.Kind.values()).map(Enum::name).toArray(String[]::new))
                .query((row, n) -> new Identifier(
                        Identifier.Kind.valueOf(row.getString("type")),
                        row.getString("value"),
                        row.getString("source"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("noted_on", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    public static HealthRecord record(ResultSet row, int n) throws SQLException {
        Map<AdministrativeField, String> values = new EnumMap<>(AdministrativeField.class);
        for (AdministrativeField field : AdministrativeField.values()) {
            String value = row.getString(field.column());
            if (value != null && !value.isEmpty()) {
                values.put(field, value);
            }
        }
        long mergedInto = row.getLong("merged_into");
        return new HealthRecord(
                new RecordId(row.getLong("record_id")),
                new CommuneCode(row.getString("commune_code")),
                row.getString("record_code"),
                row.getString("source_system"),
                RecordStatus.valueOf(row.getString("status")),
                mergedInto == 0 ? null : new RecordId(mergedInto),
                row.getInt("version"),
                row.getString("hamlet"),
                row.getString("register_personal_id"),
                values);
    }
}
