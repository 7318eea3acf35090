package vn.hososach.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.linkage.internal.Models;
import vn.hososach.matching.MatchRun;
import vn.hososach.territory.CommuneCode;
import vn.hososach.training.TrainingFiles;
import vn.hososach.training.TrainingPopulation;
import vn.hososach.training.TrainingRecord;

/** An invented commune in the database, matched there and, from the same rows, by the matcher alone. */
@HssTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinkageDeskTest {

    private static final int PEOPLE = 1_500;

    @TempDir
    Path folder;

    @Autowired
    LinkageDesk linkage;

    @Autowired
    Models models;

    @Autowired
    IntakeDesk intake;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource dataSource;

    @Autowired
    TransactionTemplate transactions;

    private CommuneCode commune;
    private List<TrainingRecord> truth;

    @BeforeEach
    void takeIn() throws IOException {
        if (commune != null) {
            return;
        }
        commune = TestCommunes.next(jdbc);
        TrainingPopulation population = TrainingPopulation.generate(PEOPLE, 11, LocalDate.of(2026, 11, 20), commune);
        TrainingFiles files = population.writeTo(folder);
        truth = population.records();
        actors.runAs(actors.system("test"), () -> {
            intake.take(IntakeKind.REGISTER, files.register(), "register.csv", Progress.SILENT);
            intake.take(IntakeKind.RECORDS, files.records(), "records.csv", Progress.SILENT);
        });
    }

    @Test
    void the_database_finds_what_the_matcher_finds_in_files_of_the_same_rows() {
        asSystem(() -> {
            match();
            Path records = export("records", RECORDS);
            Path register = export("register", REGISTER);
            MatchRun run = matched(records, register);
            Set<String> pairs = new TreeSet<>();
            run.pairs(p -> pairs.add(p.a() + " " + p.b() + " " + p.rule() + " " + p.route() + " " + p.score()));
            Set<String> links = new TreeSet<>();
            run.links(l -> links.add(l.recordId() + " " + l.personId() + " " + l.rule() + " " + l.score()));
            assertThat(pairs()).isNotEmpty().isSubsetOf(pairs);
            assertThat(links()).isNotEmpty().isSubsetOf(links);
            Set<String> own = strings("select record_code from hss.health_record where commune_code = :commune");
            assertThat(pairs().size()).isEqualTo(count(pairs, own));
            assertThat(links().size()).isEqualTo(count(links, own));
            return true;
        });
    }

    private static int count(Set<String> found, Set<String> own) {
        return (int) found.stream().filter(f -> own.contains(f.split(" ")[0])).count();
    }

    @Test
    void nearly_every_record_is_linked_to_its_person() {
        asSystem(() -> {
            match();
            Set<String> links = links().stream()
                    .map(l -> l.substring(0, l.indexOf(' ', l.indexOf(' ') + 1)))
                    .collect(Collectors.toSet());
            List<String> known = truth.stream()
                    .filter(r -> r.personalId() != null)
                    .map(r -> r.recordCode() + " " + r.personalId())
                    .toList();
            long right = known.stream().filter(links::contains).count();
            assertThat(right / (double) known.size()).isGreaterThan(0.98);
            assertThat(right / (double) links.size()).isGreaterThan(0.995);
            return true;
        });
    }

    @Test
    void matching_again_changes_nothing() {
        asSystem(() -> {
            match();
            Set<String> pairs = pairs();
            assertThat(match()).isZero();
            assertThat(pairs()).isEqualTo(pairs);
            return true;
        });
    }

    @Test
    void a_record_matched_alone_is_linked_as_in_a_run_over_everybody() {
        asSystem(() -> {
            match();
            Set<String> before = persons();
            List<Long> some = jdbc.sql("select record_id from hss.health_record where commune_code = :commune"
                            + " and status = 'ACTIVE' order by record_id limit 200")
                    .param("commune", commune.value())
                    .query(Long.class)
                    .list();
            some.forEach(record -> linkage.matchAgain(commune.value(), List.of(record)));
            Set<String> after = persons();
            Set<String> moved = new TreeSet<>(after);
            moved.removeAll(before);
            assertThat(moved).as("links that differ").hasSizeLessThanOrEqualTo(2);
            return true;
        });
    }

    private Set<String> persons() {
        return strings("select record_id || ' ' || personal_id from hss.record_link where commune_code = :commune");
    }

    private Set<String> pairs() {
        return strings(
                """
                select least(a.record_code, b.record_code) || ' ' || greatest(a.record_code, b.record_code) || ' ' || p.rule
                    || ' ' || p.route || ' ' || p.weight
                from hss.match_pair p
                join hss.health_record a on a.commune_code = p.commune_a and a.record_id = p.record_a
                join hss.health_record b on b.commune_code = p.commune_b and b.record_id = p.record_b
                where p.commune_a = :commune
                """);
    }

    private Set<String> links() {
        return strings(
                """
                select r.record_code || ' ' || l.personal_id || ' ' || l.rule || ' ' || l.weight
                from hss.record_link l join hss.health_record r using (commune_code, record_id)
                where l.commune_code = :commune
                """);
    }

    private Set<String> strings(String sql) {
        return new TreeSet<>(jdbc.sql(sql)
                .param("commune", commune.value())
                .query(String.class)
                .list());
    }

    private static final String RECORDS =
            """
            select record_code as ma_hssk, full_name as ho_ten, birth_date as ngay_sinh, sex as gioi_tinh,
                personal_id as so_giay_to, coalesce(bhyt_card, bhxh_number) as ma_the_bhyt,
                coalesce(phone_mobile, phone_home) as dien_thoai,
                coalesce(current_address, permanent_address) as dia_chi,
                coalesce(address_commune_code, commune_code) as ma_xa, mother_name as ho_ten_me,
                father_name as ho_ten_cha, relation_to_head as quan_he_chu_ho
            from hss.health_record where status in ('ACTIVE', 'DECEASED', 'MOVED_OUT') and commune_code = '%s'
            """;

    private static final String REGISTER =
            """
            select personal_id as so_dinh_danh, full_name as ho_ten, birth_date as ngay_sinh, sex as gioi_tinh,
                old_id_number as so_cmnd_cu, address as dia_chi, commune_code as ma_xa, mother_name as ho_ten_me,
                household_code as ma_ho, head_personal_id as so_dinh_danh_chu_ho, relation_to_head as quan_he_chu_ho,
                life_status as trang_thai
            from hss.register_entry where commune_code = '%s'
            """;

    private Path export(String name, String query) {
        Path file = folder.resolve(name + "-out.csv");
        var connection = DataSourceUtils.getConnection(dataSource);
        try (OutputStream out = Files.newOutputStream(file)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("copy (" + query.formatted(commune.value()) + ") to stdout (format csv, header)", out);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
        return file;
    }

    /** By the model which the run in the database went by. */
    private MatchRun matched(Path records, Path register) {
        long version = jdbc.sql("select model_version from hss.match_run order by run_id desc limit 1")
                .query(Long.class)
                .single();
        try {
            return MatchRun.of(records, register, models.of(version));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private long match() {
        return linkage.match(new String[] {commune.value()}, new String[] {commune.value()});
    }

    private String[] all() {
        return Arrays.stream(actors.scope().codes()).toArray(String[]::new);
    }

    private void asSystem(java.util.function.Supplier<Boolean> work) {
        actors.runAs(actors.system("test"), () -> transactions.execute(status -> work.get()));
    }
}
