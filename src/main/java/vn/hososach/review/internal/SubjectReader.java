package vn.hososach.review.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final Clock clock;

    SubjectReader(JdbcTemplate jdbc, AddressReader addresses, Clock clock) {
        this.jdbc = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        this.jdbc.setFetchSize(FETCH);
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Prepares what records share across these communes; once per run, before {@link #all}. */
    void prepare(String[] communes) {
        jdbc.execute("drop table if exists shared_value");
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(SubjectSql.SHARED);
            for (int i = 1; i <= 6; i++) {
                statement.setArray(i, texts(connection, communes));
            }
            return statement;
        });
        jdbc.execute("create index on shared_value (kind, value)");
        jdbc.execute("analyze shared_value");
    }

    /** Hands every active record of the commune to the consumer. */
    void all(String commune, BiConsumer<Long, Subject> consumer) {
        // one look-up in one partition per record; a hash join would read the register of the whole city
        jdbc.execute("set local enable_hashjoin = off");
        jdbc.execute("set local enable_mergejoin = off");
        each(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(SubjectSql.ALL);
                    statement.setFetchSize(FETCH);
                    statement.setString(1, commune);
                    return statement;
                },
                consumer);
        jdbc.execute("set local enable_hashjoin = on");
        jdbc.execute("set local enable_mergejoin = on");
    }

    /** Hands those of these records which are active to the consumer. */
    void some(String[] communes, String commune, List<Long> records, BiConsumer<Long, Subject> consumer) {
        each(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(SubjectSql.SOME);
                    for (int i = 1; i <= 3; i++) {
                        statement.setArray(i, texts(connection, communes));
                    }
                    statement.setString(4, commune);
                    statement.setArray(5, connection.createArrayOf("bigint", records.toArray()));
                    return statement;
                },
                consumer);
    }

    private void each(
            org.springframework.jdbc.core.PreparedStatementCreator statement, BiConsumer<Long, Subject> consumer) {
        LocalDate today = LocalDate.now(clock);
        jdbc.query(statement, row -> {
            consumer.accept(row.getLong("record_id"), subject(row, today));
        });
    }

    private static Array texts(Connection connection, String[] communes) throws SQLException {
        return connection.createArrayOf("text", communes);
    }

    private Subject subject(ResultSet row, LocalDate today) throws SQLException {
        Subject.Shared shared = new Subject.Shared(
                row.getBoolean("shared_id"),
                row.getBoolean("shared_card"),
                row.getBoolean("shared_person"),
                row.getBoolean("shared_register"),
                row.getBoolean("twin"),
                row.getBoolean("shared_phone"),
                LinkBasis.strengthOf(row.getString("g_commune") == null ? null : row.getString("register_link_basis")));
        return new Subject(record(row), register(row), shared, today);
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
                row.getString("status"));
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
                commune, values, null, null, row.getString("g_old_id_number"), row.getString("g_life_status"));
    }

    private static void put(
            Map<AdministrativeField, String> values, AdministrativeField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(field, value);
        }
    }
}
