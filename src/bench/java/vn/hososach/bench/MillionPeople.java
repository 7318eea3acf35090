package vn.hososach.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.access.Actors;
import vn.hososach.handover.DataTakenIn;
import vn.hososach.matching.MatchModels;
import vn.hososach.matching.ModelJson;

/** Invented people of the whole city, made by SQL alone: a row of the register and a record each, in all communes. */
final class MillionPeople {

    /** Family names as frequent as they are; what is said twice is twice as frequent. */
    private static final String PEOPLE =
            """
            create table bench_person as
            select n, place.code, place.name as commune,
                family.list[1 + (hashtext('f' || n) & 1023) %% array_length(family.list, 1)] || ' '
                    || middle.list[1 + (hashtext('m' || n) & 1023) %% array_length(middle.list, 1)] || ' '
                    || given.list[1 + (hashtext('g' || n) & 1023) %% array_length(given.list, 1)] as full_name,
                family.list[1 + (hashtext('mf' || n) & 1023) %% array_length(family.list, 1)] || ' Thị '
                    || given.list[1 + (hashtext('mg' || n) & 1023) %% array_length(given.list, 1)] as mother,
                (date '1935-01-01' + (hashtext('b' || n) & 1048575) %% 33000)::text as birth,
                1 + n %% 2 as sex
            from generate_series(1, %d) n
            join (select row_number() over (order by code) - 1 as i, code, full_name as name from hss.commune
                where scheme = '2025') place on place.i = n %% 126,
            (select string_to_array('Nguyễn,Nguyễn,Nguyễn,Nguyễn,Nguyễn,Nguyễn,Nguyễn,Nguyễn,Trần,Trần,Lê,Lê,Phạm,Phạm,Hoàng,'
                || 'Vũ,Vũ,Phan,Đặng,Bùi,Đỗ,Ngô,Dương,Lý,Đào,Đinh,Trịnh,Mai,Tạ,Nghiêm', ',') as list) family,
            (select string_to_array('Văn,Văn,Văn,Văn,Thị,Thị,Thị,Thị,Đức,Minh,Ngọc,Thu,Hữu,Quang,Thanh,Xuân,Hồng,Bảo,Gia,Khánh',
                ',') as list) middle,
            (select string_to_array('An,Anh,Bình,Chi,Cường,Dung,Dũng,Dương,Đạt,Đức,Giang,Hà,Hải,Hằng,Hạnh,Hiền,Hiếu,Hoa,Hòa,'
                || 'Hùng,Huệ,Hương,Huy,Khoa,Lan,Liên,Linh,Loan,Long,Mai,Minh,Nam,Nga,Ngân,Nghĩa,Ngọc,Nhung,Oanh,Phong,Phúc,'
                || 'Phương,Quân,Quang,Quỳnh,Sơn,Tâm,Thắng,Thành,Thảo,Thu,Thủy,Trang,Trung,Tú,Tuấn,Tùng,Vân,Việt,Vinh,Yến', ',')
                as list) given
            """;

    private static final String REGISTER =
            """
            insert into hss.register_entry (commune_code, personal_id, full_name, sex, birth_date, ethnicity, address,
                household_code, relation_to_head, mother_name, life_status, batch_id, row_hash, name_key, born_on)
            select code, '001' || sex || substr(birth, 3, 2) || lpad((n %% 1000000)::text, 6, '0'), full_name, sex::text,
                birth, 'Kinh', 'Số ' || 1 + n %% 400 || ' Phố Mới, ' || commune || ', Thành phố Hà Nội', 'H' || n / 4,
                case when n %% 4 = 0 then 'Chủ hộ' else 'Con' end, mother, 'ALIVE', 0, '\\x00', hss.name_key(full_name),
                birth::date
            from bench_person
            """;

    private static final String RECORDS =
            """
            insert into hss.health_record (commune_code, record_code, full_name, sex, birth_date, ethnicity, personal_id,
                bhyt_card, phone_mobile, current_address, mother_name, batch_id, row_hash, name_key, born_on)
            select code, 'HS' || n, full_name, sex::text, birth, 'Kinh',
                case when n %% 10 > 1 then '001' || sex || substr(birth, 3, 2) || lpad((n %% 1000000)::text, 6, '0') end,
                case when n %% 5 > 1 then 'DN401' || lpad(n::text, 10, '0') end,
                case when n %% 4 > 0 then '09' || lpad((n / 2)::text, 8, '0') end,
                'Số ' || 1 + n %% 400 || ' Phố Mới, ' || commune || ', Hà Nội', mother, 0, '\\x00', hss.name_key(full_name),
                birth::date
            from bench_person
            """;

    private MillionPeople() {}

    static long fill(ConfigurableApplicationContext app, int rows) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        boolean there = inTransaction(app, () -> jdbc.sql("select exists (select from hss.record_key)")
                .query(Boolean.class)
                .single());
        if (there) {
            return 2L * rows;
        }
        String url = String.valueOf(app.getBean(HikariDataSource.class).getJdbcUrl());
        try (Connection owner = DriverManager.getConnection(url, "postgres", "");
                Statement statement = owner.createStatement()) {
            statement.execute("set row_security = off");
            statement.execute("select hss.join_commune(code) from hss.commune where scheme = '2025'");
            statement.execute(PEOPLE.formatted(rows));
            statement.execute(REGISTER.formatted());
            statement.execute(RECORDS.formatted());
            statement.execute("drop table bench_person");
            statement.execute("vacuum analyze hss.register_entry");
            statement.execute("vacuum analyze hss.health_record");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return inTransaction(app, () -> {
            lastRun(jdbc, rows);
            return 2L * rows;
        });
    }

    /** What the last run over everybody would have left. */
    private static void lastRun(JdbcClient jdbc, int rows) {
        jdbc.sql(
                        "insert into hss.match_model (state, body, fingerprint, records, register_rows, estimated_by, estimated_at)"
                                + " values ('PROVISIONAL', :body::jsonb, 'bench', :rows, :rows, 'bench', now())")
                .param("body", ModelJson.write(MatchModels.beginning()))
                .param("rows", rows)
                .update();
        jdbc.sql(
                        """
                        insert into hss.match_run (communes, model_version, fingerprint, actor, started_at, finished_at, records,
                            register_rows, compared, name_average, without_row, stray_without_row, links, pairs, phases)
                        select '{}', max(version), 'bench', 'bench', now(), now(), :rows, :rows, 0,
                            (select sum(n * n) / sum(n) from (select count(*) as n from hss.register_entry
                                where commune_code = any(:all) group by name_key) names), 0.02, 0.5, 0, 0, '' from hss.match_model
                        """)
                .param("rows", rows)
                .param(
                        "all",
                        jdbc.sql("select code from hss.commune where scheme = '2025'")
                                .query(String.class)
                                .list()
                                .toArray(String[]::new))
                .update();
    }

    /** What happens after an import into every commune. */
    static long keys(ConfigurableApplicationContext app) {
        JdbcClient jdbc = app.getBean(JdbcClient.class);
        inTransaction(app, () -> {
            jdbc.sql("select code from hss.commune where scheme = '2025'")
                    .query(String.class)
                    .list()
                    .forEach(code -> {
                        app.publishEvent(new DataTakenIn(code, "register"));
                        app.publishEvent(new DataTakenIn(code, "records"));
                    });
            return true;
        });
        while (jdbc.sql("select exists (select from hss.key_due)")
                .query(Boolean.class)
                .single()) {
            LockSupport.parkNanos(100_000_000);
        }
        return inTransaction(app, () -> jdbc.sql(
                        "select (select count(*) from hss.record_key) + (select count(*) from hss.person_key)")
                .query(Long.class)
                .single());
    }

    private static <T> T inTransaction(ConfigurableApplicationContext app, Supplier<T> work) {
        Actors actors = app.getBean(Actors.class);
        return actors.runAs(actors.system("bench"), () -> app.getBean(TransactionTemplate.class)
                .execute(status -> work.get()));
    }
}
