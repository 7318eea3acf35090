package vn.hososach.review.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;

/** Streams the active records of a commune, each with its register row and what other records share with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubjectReader {

    private static final int FETCH = 2_000;
    private static final int FEW = 40;
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

    /** A record as it was read: its number, the hamlet it is kept in, and what is compared. */
    record Read(long record, @Nullable String hamlet, Subject subject) {}

    /** Those of these communes which have a record or a resident, in order. */
    String[] withData(String[] communes) {
        return jdbc.query(
                        Statements.of(
                                """
                                select c from unnest(?) c
                                where exists (select from hss.health_record r where r.commune_code = c)
                                   or exists (select from hss.register_entry g where g.commune_code = c) order by c
                                """,
                                (Object) communes),
                        (row, n) -> row.getString(1))
                .toArray(String[]::new);
    }

    /** Switching off kinds of joins makes plans look dear, and what looks dear would be compiled anew each time. */
    void beginWithoutCompiler() {
        jdbc.execute("set local jit = off");
    }

    /** Notes what all records of these communes share; once per run, before {@link #all}. */
    void prepare(String[] communes) {
        jdbc.execute("drop table if exists slim, record_mark, person_mark, person_list");
        jdbc.update(Statements.of(RecordKeySql.SLIM, communes, communes));
        jdbc.execute("analyze slim");
        note("record_mark", "record_id", MarkSql.RECORDS, communes, communes, communes, communes);
        note("person_mark", "personal_id", MarkSql.PEOPLE, communes, communes, communes, communes);
        note("person_list", "personal_id", MarkSql.LISTED.formatted(""), (Object) communes);
    }

    private void note(String table, String key, String query, Object... parameters) {
        jdbc.update(Statements.of("create temp table " + table + " on commit drop as " + query, parameters));
        jdbc.execute("create index on " + table + " (" + key + ")");
        jdbc.execute("analyze " + table);
    }

    /** The active records of a commune. */
    List<Long> active(String commune) {
        return jdbc.query(
                Statements.of(
                        "select record_id from hss.health_record where commune_code = ? and status = 'ACTIVE' order by record_id",
                        commune),
                (row, n) -> row.getLong(1));
    }

    /** Hands every active record of the commune to the consumer. */
    void all(String commune, Consumer<Read> consumer) {
        // one look-up per record; behind the row policies a hash join would be planned for a handful of rows
        jdbc.execute("set local enable_hashjoin = off");
        jdbc.execute("set local enable_mergejoin = off");
        each(
                commune,
                null,
                consumer,
                Statements.of(SubjectSql.AT_HOME, commune, commune),
                Statements.of(SubjectSql.ELSEWHERE, commune));
        jdbc.execute("set local enable_hashjoin = on");
        jdbc.execute("set local enable_mergejoin = on");
    }

    /** Hands those of these records which are active to the consumer, given what lies near them. */
    void some(RecordKeys.Near near, String commune, Collection<Long> records, Consumer<Read> consumer) {
        Long[] ids = records.toArray(Long[]::new);
        String[] own = {commune};
        // each place more is a partition more of a dozen tables to plan for
        String[] places = near.communes().toArray(String[]::new);
        String[] registered = near.registered().toArray(String[]::new);
        Long[] nearIds = near.records().toArray(Long[]::new);
        String[] homes = jdbc.query(
                        Statements.of(SubjectSql.HOUSEHOLDS, registered, own, ids), (row, n) -> row.getString(1))
                .toArray(String[]::new);
        Object[] parameters = {
            places,
            places,
            nearIds,
            registered,
            registered,
            own,
            own,
            registered,
            homes,
            registered,
            own,
            ids,
            registered,
            commune,
            ids
        };
        each(commune, ids, consumer, Statements.of(SubjectSql.SOME, parameters));
    }

    /**
     * Some records are looked up by index; behind the row policies the planner would rather read every partition. What is
     * noted of many is joined by hash, of a few it would not be worth it. A plan for any commune, which would be made for
     * comparison when a statement comes the sixth time, is a plan over 126 partitions and takes a second.
     */
    void beginLookingUp(int records) {
        set("force_custom_plan", "plan_cache_mode");
        set("off", "enable_seqscan");
        set(records > FEW ? "on" : "off", "enable_hashjoin", "enable_mergejoin");
    }

    void endLookingUp() {
        set("on", "enable_seqscan", "enable_hashjoin", "enable_mergejoin");
        set("auto", "plan_cache_mode");
    }

    private void set(String value, String... settings) {
        jdbc.query(
                Statements.of("select set_config(name, ?, true) from unnest(?) name", value, settings),
                (RowCallbackHandler) row -> {});
    }

    private void each(
            String commune, Long @Nullable [] ids, Consumer<Read> consumer, PreparedStatementCreator... statements) {
        LocalDate today = LocalDate.now(clock);
        Map<Long, PersonReader.Person> merged = people.of(commune, ids);
        Map<Long, List<HealthEvent>> events = backgrounds.events(commune, PersonReader.withLinked(ids, merged));
        RowCallbackHandler handler = row -> {
            long id = row.getLong("record_id");
            Subject single = subject(row, events.getOrDefault(id, List.of()), today);
            PersonReader.Person person = merged.get(id);
            Subject whole = person == null ? single : person.insteadOf(single, addresses, events);
            consumer.accept(new Read(id, row.getString("hamlet"), whole));
        };
        for (PreparedStatementCreator statement : statements) {
            jdbc.query(statement, handler);
        }
    }

    private Subject subject(ResultSet row, List<HealthEvent> events, LocalDate today) throws SQLException {
        Subject.Shared shared = new Subject.Shared(
                Mark.of(row.getInt("marks")),
                LinkBasis.strengthOf(row.getString("g_commune") == null ? null : row.getString("register_link_basis")),
                row.getInt("phone_people"),
                numbers(row, "mother_years"),
                numbers(row, "father_years"));
        return new Subject(record(row), register(row), shared, backgrounds.of(row, events), today);
    }

    private static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((Integer[]) array.getArray());
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
                address == null ? null : addresses.read(address, Address.Scheme.of(row.getString("address_scheme"))),
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
