package vn.hososach.review.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.AddressReader;

/** Streams the active records of a commune, each with its register row and what other records share with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubjectReader {

    private static final int FETCH = 2_000;
    private static final AdministrativeField[] FIELDS = AdministrativeField.values();

    /** The register's columns by the field of a record they correspond to. */
    private static final Map<AdministrativeField, String> REGISTER = Map.of(
            AdministrativeField.FULL_NAME, "g_full_name",
            AdministrativeField.BIRTH_DATE, "g_birth_date",
            AdministrativeField.SEX, "g_sex",
            AdministrativeField.PERSONAL_ID, "g_personal_id",
            AdministrativeField.ETHNICITY, "g_ethnicity",
            AdministrativeField.HOUSEHOLD_CODE, "g_household_code",
            AdministrativeField.RELATION_TO_HEAD, "g_relation_to_head",
            AdministrativeField.MOTHER_NAME, "g_mother_name",
            AdministrativeField.PERMANENT_ADDRESS, "g_address",
            AdministrativeField.CURRENT_ADDRESS, "g_address");

    private final JdbcTemplate jdbc;
    private final AddressReader addresses;
    private final BackgroundReader backgrounds;
    private final PersonReader people;
    private final Clock clock;

    SubjectReader(
            JdbcTemplate jdbc,
            AddressReader addresses,
            BackgroundReader backgrounds,
            PersonReader people,
            Clock clock) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCH);
        this.addresses = addresses;
        this.backgrounds = backgrounds;
        this.people = people;
        this.clock = clock;
    }

    /** Those of these communes which have a record or a resident, in order. */
    String[] withData(String[] communes) {
        return jdbc.query(
                        statement(
                                """
                                select c from unnest(?) c
                                where exists (select from hss.health_record r where r.commune_code = c)
                                   or exists (select from hss.register_entry g where g.commune_code = c) order by c
                                """,
                                (Object) communes),
                        (row, n) -> row.getString(1))
                .toArray(String[]::new);
    }

    /** Notes what all records of these communes share; once per run, before {@link #all}. */
    void prepare(String[] communes) {
        forgetMarks();
        update(MarkSql.SLIM, communes, communes);
        jdbc.execute("analyze slim");
        update(MarkSql.RECORDS, communes, communes, communes, communes);
        update(MarkSql.PEOPLE, communes, communes, communes, communes);
        update(MarkSql.LISTED.formatted(""), (Object) communes);
        jdbc.execute("create index on person_list (personal_id)");
        jdbc.execute("create index on record_mark (record_id)");
        jdbc.execute("create index on person_mark (personal_id)");
        jdbc.execute("analyze record_mark");
        jdbc.execute("analyze person_mark");
        jdbc.execute("analyze person_list");
    }

    /** The same for some records and the households of their people. */
    private void mark(String[] communes, Long[] records, String[] households) {
        forgetMarks();
        update(MarkSql.SLIM_SOME, communes, communes, records);
        update(MarkSql.RECORDS, communes, communes, communes, communes);
        update(MarkSql.LISTED_SOME, communes, communes, records);
        update(MarkSql.PEOPLE_SOME, communes, households, communes, households, communes, communes, households);
    }

    private void forgetMarks() {
        jdbc.execute("drop table if exists slim, record_mark, person_mark, person_list");
    }

    /** Hands every active record of the commune to the consumer. */
    void all(String commune, BiConsumer<Long, Subject> consumer) {
        // one look-up in one partition per record; a hash join would read the register of the whole city
        jdbc.execute("set local enable_hashjoin = off");
        jdbc.execute("set local enable_mergejoin = off");
        each(commune, null, statement(SubjectSql.ALL, commune), consumer);
        jdbc.execute("set local enable_hashjoin = on");
        jdbc.execute("set local enable_mergejoin = on");
    }

    /** Hands those of these records which are active to the consumer. */
    void some(String[] communes, String commune, List<Long> records, BiConsumer<Long, Subject> consumer) {
        Long[] ids = records.toArray(Long[]::new);
        byIndex(true);
        String[] own = {commune};
        Set<Long> neighbours = new HashSet<>();
        Set<String> near = new TreeSet<>(Set.of(commune));
        jdbc.query(
                statement(MarkSql.NEIGHBOURS, own, ids, communes, communes, communes, own, communes),
                (RowCallbackHandler) row -> {
                    neighbours.add(row.getLong(1));
                    near.add(row.getString(2));
                    near.add(row.getString(3));
                });
        String[] places = near.toArray(String[]::new);
        String[] households = jdbc.query(
                        statement(SubjectSql.HOUSEHOLDS, places, own, ids), (row, n) -> row.getString(1))
                .toArray(String[]::new);
        mark(places, neighbours.toArray(Long[]::new), households);
        each(commune, ids, statement(SubjectSql.SOME, places, commune, ids), consumer);
        byIndex(false);
    }

    /** A few records are looked up; behind the row policies the planner would rather read every partition. */
    private void byIndex(boolean only) {
        for (String way : List.of("enable_hashjoin", "enable_mergejoin", "enable_seqscan")) {
            jdbc.execute("set local " + way + (only ? " = off" : " = on"));
        }
    }

    private void each(
            String commune,
            Long @Nullable [] ids,
            PreparedStatementCreator statement,
            BiConsumer<Long, Subject> consumer) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, PersonReader.Person> merged = people.of(commune, ids);
        Map<Long, List<HealthEvent>> events = backgrounds.events(commune, PersonReader.withLinked(ids, merged));
        jdbc.query(statement, row -> {
            long id = row.getLong("record_id");
            Subject single = subject(row, events.getOrDefault(id, List.of()), today);
            PersonReader.Person person = merged.get(id);
            consumer.accept(id, person == null ? single : person.insteadOf(single, addresses, events));
        });
    }

    private void update(String sql, @Nullable Object... parameters) {
        jdbc.update(statement(sql, parameters));
    }

    private static PreparedStatementCreator statement(String sql, @Nullable Object... parameters) {
        return connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(connection, parameters[i]));
            }
            return statement;
        };
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof String[] texts) {
            return array(connection, "text", texts);
        }
        return value instanceof Long[] numbers ? array(connection, "bigint", numbers) : value;
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private Subject subject(ResultSet row, List<HealthEvent> events, LocalDate today) throws SQLException {
        Subject.Shared shared = new Subject.Shared(
                Mark.of(row.getInt("marks")),
                LinkBasis.strengthOf(row.getString("g_commune") == null ? null : row.getString("register_link_basis")));
        return new Subject(record(row), register(row), shared, backgrounds.of(row, events), today);
    }

    private Subject.Person record(ResultSet row) throws SQLException {
        Map<AdministrativeField, String> values = new EnumMap<>(AdministrativeField.class);
        for (AdministrativeField field : FIELDS) {
            put(values, field, row.getString(field.column()));
        }
        String address = values.get(AdministrativeField.CURRENT_ADDRESS);
        return new Subject.Person(
                row.getString("commune_code"),
                values,
                address == null ? null : addresses.read(address),
                row.getString("address_commune_code"),
                null,
                row.getString("status"),
                null);
    }

    private static Subject.@Nullable Person register(ResultSet row) throws SQLException {
        String commune = row.getString("g_commune");
        if (commune == null) {
            return null;
        }
        Map<AdministrativeField, String> values = new EnumMap<>(AdministrativeField.class);
        for (Map.Entry<AdministrativeField, String> column : REGISTER.entrySet()) {
            put(values, column.getKey(), row.getString(column.getValue()));
        }
        return new Subject.Person(
                commune,
                values,
                null,
                null,
                row.getString("g_old_id_number"),
                row.getString("g_life_status"),
                row.getString("g_death_date"));
    }

    private static void put(
            Map<AdministrativeField, String> values, AdministrativeField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }
}
