package vn.hososach.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HoSoSach;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;

/**
 * The application with as many records as asked for (those of the data folder {@code bench.data}, if it has any): the quality sample, taken in once, then copied into the communes with
 * other numbers, birth days and addresses, so that no two copies share a value by accident.
 */
final class BenchCity {

    private static final Path SAMPLE = Path.of("src/test/resources/quality");

    /** Copies a commune: some 47,000 records, as communes of the city have them. */
    private static final int COPIES = 20;

    private BenchCity() {}

    static ConfigurableApplicationContext start() {
        ConfigurableApplicationContext app = SpringApplication.run(
                HoSoSach.class,
                "--hss.data-dir=" + Bench.text("data", "throwaway"),
                "--hss.demo.enabled=false",
                "--server.port=0",
                "--hss.scheduling.enabled=false",
                "--camunda.bpm.job-execution.enabled=false",
                "--logging.level.vn.hososach=warn");
        String url = String.valueOf(app.getBean(HikariDataSource.class).getJdbcUrl());
        CpuSeconds.watch(Integer.parseInt(url.replaceAll(".*:(\\d+)/.*", "$1")));
        return app;
    }

    static long fill(ConfigurableApplicationContext app, int rows) {
        Actors actors = app.getBean(Actors.class);
        IntakeDesk intake = app.getBean(IntakeDesk.class);
        JdbcClient records = app.getBean(JdbcClient.class);
        return actors.runAs(actors.system("bench"), () -> {
            Long had = app.getBean(TransactionTemplate.class).execute(status -> count(records));
            if (had != null && had > 0) {
                return had;
            }
            intake.take(IntakeKind.REGISTER, SAMPLE.resolve("register.csv"), "register.csv", Progress.SILENT);
            intake.take(IntakeKind.RECORDS, SAMPLE.resolve("records.csv"), "records.csv", Progress.SILENT);
            return app.getBean(TransactionTemplate.class).execute(status -> copy(app.getBean(JdbcClient.class), rows));
        });
    }

    private static long copy(JdbcClient jdbc, int rows) {
        run(jdbc, "create temp table first_register on commit drop as select * from hss.register_entry");
        run(jdbc, "create temp table first_record on commit drop as select * from hss.health_record");
        long had =
                jdbc.sql("select count(*) from first_record").query(Long.class).single();
        run(
                jdbc,
                """
                create temp table place on commit drop as
                select row_number() over (order by c.code) - 1 as n, c.code, c.full_name,
                    (select o.full_name || ', ' || o.district_name from hss.commune_conversion k
                     join hss.commune o on o.scheme = '2024' and o.code = k.old_code
                     where k.new_code = c.code order by k.sole_resident_target desc, o.code limit 1) as former
                from hss.commune c where c.scheme = '2025' and c.code not in ('00004', '00508', '09784')
                """);
        jdbc.sql("select hss.join_commune(code) from place").query().listOfRows();
        run(
                jdbc,
                """
                create function pg_temp.other(value text, n bigint) returns text language sql immutable return
                    case when value ~ '[0-9]{7}$' and value !~ '^([0-9])\\1+$' then left(value, length(value) - 6)
                        || lpad(((right(value, 6)::bigint + n * 7919) % 1000000)::text, 6, '0') else value end
                """);
        run(
                jdbc,
                """
                create function pg_temp.day(value text, n bigint) returns text language sql immutable return
                    case when value ~ '^\\d{4}-\\d\\d-\\d\\d$' and value < '2025' then left(value, 4)
                        || '-' || lpad((1 + (substr(value, 6, 2)::int + n) % 12)::text, 2, '0')
                        || '-' || lpad((1 + (right(value, 2)::int + n / 12) % 28)::text, 2, '0') else value end
                """);
        // a copy that kept its name would be taken for the same person, born a day later, in another commune
        run(
                jdbc,
                """
                create function pg_temp.name(value text, n bigint) returns text language sql immutable return
                    case when value ~ '^\\S+ .*\\S$' then regexp_replace(value, '^(\\S+) ',
                        '\\1 ' || (array['An', 'Bảo', 'Cẩm', 'Diệu', 'Đoan', 'Giáng', 'Hiền', 'Khải', 'Lam', 'Mộc', 'Nhã',
                            'Phúc', 'Quế', 'Sơn', 'Tường', 'Uyên', 'Vĩnh', 'Xuân', 'Yên'])[1 + n % 19] || ' '
                        || (array['Ái', 'Bích', 'Châu', 'Duy', 'Đình', 'Gia', 'Hạ', 'Kiều', 'Lệ', 'Mai', 'Ngọc', 'Phi',
                            'Quốc', 'Sao', 'Tú', 'Việt', 'Ý'])[1 + n / 19 % 17] || ' ') else value end
                """);
        long copies = Math.max(1, rows / had);
        int places = jdbc.sql("select count(*) from place").query(Integer.class).single();
        for (long i = 1; i < copies; i++) {
            copy(jdbc, i, i / COPIES % places);
        }
        // as an import does
        jdbc.sql("select hss.refresh_statistics(array(select code from hss.commune where scheme = '2025'))")
                .query()
                .listOfRows();
        return count(jdbc);
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from hss.health_record")
                .query(Long.class)
                .single();
    }

    private static void copy(JdbcClient jdbc, long i, long place) {
        jdbc.sql(
                        """
                        insert into hss.register_entry (commune_code, personal_id, old_id_number, full_name, sex, birth_date,
                            ethnicity, address, hamlet, household_code, head_personal_id, relation_to_head, mother_name,
                            life_status, death_date, batch_id, row_hash)
                        select p.code, pg_temp.other(personal_id, :i), pg_temp.other(old_id_number, :i), pg_temp.name(g.full_name, :i), sex,
                            pg_temp.day(birth_date, :i), ethnicity,
                            regexp_replace(address, '[^,]+, Thành phố Hà Nội$', ' ' || p.full_name || ', Thành phố Hà Nội'),
                            hamlet, household_code || '-' || :i, pg_temp.other(head_personal_id, :i), relation_to_head,
                            pg_temp.name(mother_name, :i), life_status, death_date, batch_id, row_hash
                        from first_register g, place p where p.n = :place
                        """)
                .param("i", i)
                .param("place", place)
                .update();
        jdbc.sql(
                        """
                        insert into hss.health_record (commune_code, record_code, source_system, status, created_on, hamlet,
                            full_name, relation_to_head, sex, birth_date, ethnicity, occupation, personal_id, bhyt_card,
                            phone_mobile, phone_home, current_address, mother_name, father_name, address_scheme, address_commune_code,
                            batch_id, row_hash)
                        select p.code, record_code || '-' || :i, source_system, status, created_on, hamlet,
                            pg_temp.name(r.full_name, :i),
                            relation_to_head, sex, pg_temp.day(birth_date, :i), ethnicity, occupation,
                            pg_temp.other(personal_id, :i), pg_temp.other(bhyt_card, :i), pg_temp.other(phone_mobile, :i),
                            pg_temp.other(phone_home, :i),
                            case when current_address is not null then split_part(current_address, ',', 1) || ', '
                                || case when address_scheme = '2025' or p.former is null then p.full_name else p.former end
                                || ', Hà Nội' end,
                            pg_temp.name(mother_name, :i), pg_temp.name(father_name, :i), address_scheme, null, batch_id, row_hash
                        from first_record r, place p where p.n = :place
                        """)
                .param("i", i)
                .param("place", place)
                .update();
    }

    private static void run(JdbcClient jdbc, String sql) {
        jdbc.sql(sql).update();
    }
}
