package vn.hososach.review.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.territory.AddressReader;

/** Streams the active records of a commune, each with its register row and what other records share with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubjectReader {

    private static final int FETCH = 2_000;

    private static final String SHARED =
            """
            create temp table shared_value on commit drop as
            select 'ID' as kind, personal_id as value from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and length(personal_id) = 12
                  and personal_id !~ '^(.)\\1+$' group by 2 having count(*) > 1
            union all select 'CARD', right(bhyt_card, 10) from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and length(bhyt_card) >= 10 group by 2 having count(*) > 1
            union all select 'REGISTER', register_personal_id from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and register_personal_id is not null
                group by 2 having count(*) > 1
            union all select 'PERSON', commune_code || name_key || birth_date || coalesce(sex, '') from hss.health_record
                where commune_code = any(?) and status = 'ACTIVE' and length(birth_date) = 10
                group by 2 having count(*) > 1
            union all select 'TWIN', unnest(array_agg(personal_id)) from hss.register_entry
                where commune_code = any(?) and household_code is not null and born_on is not null
                group by household_code, born_on, split_part(name_key, ' ', 1) having count(*) > 1
            """;

    /** The same for one record, by index: what it alone shares with others. */
    private static final String SHARED_BY_ONE =
            """
            create temp table shared_value on commit drop as
            with r as (select * from hss.health_record where commune_code = :commune and record_id = :record)
            select 'ID' as kind, r.personal_id as value from r
                where length(r.personal_id) = 12 and r.personal_id !~ '^(.)\\1+$' and exists (
                    select from hss.health_record o where o.commune_code = any(:communes) and o.personal_id = r.personal_id
                        and o.record_id <> r.record_id and o.status = 'ACTIVE')
            union all select 'CARD', right(r.bhyt_card, 10) from r where length(r.bhyt_card) >= 10 and exists (
                select from hss.health_record o where o.commune_code = any(:communes)
                    and right(o.bhyt_card, 10) = right(r.bhyt_card, 10) and length(o.bhyt_card) >= 10
                    and o.record_id <> r.record_id and o.status = 'ACTIVE')
            union all select 'REGISTER', r.register_personal_id from r where exists (
                select from hss.health_record o where o.commune_code = any(:communes)
                    and o.register_personal_id = r.register_personal_id and o.record_id <> r.record_id and o.status = 'ACTIVE')
            union all select 'PERSON', r.commune_code || r.name_key || r.birth_date || coalesce(r.sex, '') from r
                where length(r.birth_date) = 10 and exists (
                    select from hss.health_record o where o.commune_code = r.commune_code and o.name_key = r.name_key
                        and o.born_on = r.born_on and o.birth_date = r.birth_date and o.sex is not distinct from r.sex
                        and o.record_id <> r.record_id and o.status = 'ACTIVE')
            union all select 'TWIN', r.register_personal_id from r
                join hss.register_entry g on g.commune_code = any(:communes) and g.personal_id = r.register_personal_id
                where exists (select from hss.register_entry t where t.commune_code = g.commune_code
                    and t.household_code = g.household_code and t.born_on = g.born_on and t.personal_id <> g.personal_id
                    and split_part(t.name_key, ' ', 1) = split_part(g.name_key, ' ', 1))
            """;

    private static final String SUBJECTS =
            """
            select r.*, g.commune_code as g_commune, g.full_name as g_name, g.birth_date as g_birth, g.sex as g_sex,
                g.personal_id as g_id, g.ethnicity as g_ethnicity, g.address as g_address, g.life_status as g_status,
                exists (select from shared_value v where v.kind = 'ID' and v.value = r.personal_id) as shared_id,
                exists (select from shared_value v where v.kind = 'CARD' and v.value = right(r.bhyt_card, 10)) as shared_card,
                exists (select from shared_value v where v.kind = 'REGISTER' and v.value = r.register_personal_id) as shared_register,
                exists (select from shared_value v where v.kind = 'PERSON'
                    and v.value = r.commune_code || r.name_key || r.birth_date || coalesce(r.sex, '')) as shared_person,
                exists (select from shared_value v where v.kind = 'TWIN' and v.value = r.register_personal_id) as twin
            from hss.health_record r
            left join hss.register_entry g on g.commune_code = any(?) and g.personal_id = r.register_personal_id
            where r.commune_code = ? and r.status = 'ACTIVE' and (?::bigint is null or r.record_id = ?)
            """;

    private final JdbcTemplate jdbc;
    private final JdbcClient named;
    private final AddressReader addresses;
    private final Clock clock;

    SubjectReader(JdbcTemplate jdbc, AddressReader addresses, Clock clock) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        this.jdbc = streaming;
        this.named = JdbcClient.create(jdbc);
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Prepares what records share across these communes; once per run. */
    void prepare(String[] communes) {
        jdbc.execute("drop table if exists shared_value");
        jdbc.update(connection -> {
            var statement = connection.prepareStatement(SHARED);
            for (int i = 1; i <= 5; i++) {
                statement.setArray(i, connection.createArrayOf("text", communes));
            }
            return statement;
        });
        jdbc.execute("create index on shared_value (kind, value)");
        jdbc.execute("analyze shared_value");
    }

    /** Prepares what one record shares; a few index probes instead of a pass over the communes. */
    void prepareOne(String[] communes, String commune, long recordId) {
        named.sql("drop table if exists shared_value").update();
        named.sql(SHARED_BY_ONE)
                .param("communes", communes)
                .param("commune", commune)
                .param("record", recordId)
                .update();
    }

    /** Hands every active record of the commune, or the one named, to the consumer. */
    void each(String[] communes, String commune, @Nullable Long recordId, BiConsumer<Long, Subject> consumer) {
        LocalDate today = LocalDate.now(clock);
        jdbc.query(
                connection -> {
                    var statement = connection.prepareStatement(SUBJECTS);
                    statement.setFetchSize(FETCH);
                    statement.setArray(1, connection.createArrayOf("text", communes));
                    statement.setString(2, commune);
                    statement.setObject(3, recordId);
                    statement.setObject(4, recordId);
                    return statement;
                },
                row -> {
                    consumer.accept(row.getLong("record_id"), subject(row, today));
                });
    }

    private Subject subject(ResultSet row, LocalDate today) throws SQLException {
        String address = row.getString("current_address");
        Subject.Person record = new Subject.Person(
                row.getString("commune_code"),
                row.getString("full_name"),
                row.getString("birth_date"),
                row.getString("sex"),
                row.getString("personal_id"),
                row.getString("ethnicity"),
                row.getString("bhyt_card"),
                address == null ? null : addresses.read(address),
                address,
                row.getString("address_commune_code"),
                row.getString("status"));
        Subject.Person register = row.getString("g_id") == null
                ? null
                : new Subject.Person(
                        row.getString("g_commune"),
                        row.getString("g_name"),
                        row.getString("g_birth"),
                        row.getString("g_sex"),
                        row.getString("g_id"),
                        row.getString("g_ethnicity"),
                        null,
                        null,
                        row.getString("g_address"),
                        null,
                        row.getString("g_status"));
        Subject.Shared shared = new Subject.Shared(
                row.getBoolean("shared_id"),
                row.getBoolean("shared_card"),
                row.getBoolean("shared_person"),
                row.getBoolean("shared_register"),
                row.getBoolean("twin"),
                row.getString("register_link_basis"));
        return new Subject(record, register, shared, today);
    }
}
