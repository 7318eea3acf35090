package vn.hososach.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.jobs.Progress;
import vn.hososach.records.ActDraft;
import vn.hososach.records.BasicHealth;
import vn.hososach.records.HealthDesk;
import vn.hososach.records.HealthOrigin;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.ValueSource;
import vn.hososach.territory.CommuneCode;

/** Blood groups and religion of an export become values of basic health, with source, day and act (F05, F06, F11). */
@HssTest
class ImportedHealthTest {

    private static final String HEADER = "ma_hssk,ho_ten,ngay_sinh,nhom_mau,ton_giao,ma_xa";

    @Autowired
    IntakeDesk desk;

    @Autowired
    ImportUndoDesk undo;

    @Autowired
    HealthDesk health;

    @Autowired
    RecordQueries records;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @TempDir
    Path folder;

    private CommuneCode commune;
    private int file;

    @BeforeEach
    void commune() {
        commune = TestCommunes.invented(jdbc);
    }

    @Test
    void values_come_with_the_record_change_with_it_and_go_with_the_batch() throws IOException {
        take("A Rh(+),Phật giáo");
        assertThat(traits()).isEqualTo("A + Phật giáo");
        HealthOrigin origin = as(() -> health.origins(record())).get("blood_group_abo");
        assertThat(origin.source()).isEqualTo(ValueSource.FACILITY);
        assertThat(origin.evidence()).isEqualTo("ho-so-1.csv");
        assertThat(extra()).contains("nhom_mau").doesNotContain("ton_giao");

        long second = take("AB+,không");
        assertThat(traits()).isEqualTo("AB + Không");
        as(() -> undo.undo(second, "nhầm tệp"));
        assertThat(traits()).isEqualTo("A + Phật giáo");
    }

    @Test
    void what_the_station_has_entered_stays() throws IOException {
        take("A+,");
        BasicHealth now = as(() -> health.open(record()));
        BasicHealth tested = new BasicHealth(
                now.heightCm(),
                now.weightKg(),
                now.systolic(),
                now.diastolic(),
                now.measuredOn(),
                now.chronic(),
                now.allergy(),
                now.surgery(),
                now.infectious(),
                now.vaccination(),
                now.reproductive(),
                now.nutrition(),
                "O",
                now.bloodGroupRh(),
                now.religion());
        as(() -> health.save(
                ActDraft.of("HEALTH", commune, "xét nghiệm", ValueSource.STATION)
                        .provedBy("phiếu số 12"),
                record(),
                tested));
        take("B+,Công giáo");
        assertThat(traits()).isEqualTo("O + Công giáo");
        Map<String, HealthOrigin> origins = as(() -> health.origins(record()));
        assertThat(origins.get("blood_group_abo").evidence()).isEqualTo("phiếu số 12");
        assertThat(origins.get("religion").source()).isEqualTo(ValueSource.FACILITY);
    }

    private String extra() {
        return as(() -> transactions.execute(
                status -> jdbc.sql("select extra::text from hss.health_record where commune_code = ?")
                        .param(commune.value())
                        .query(String.class)
                        .single()));
    }

    private String traits() {
        BasicHealth now = as(() -> health.open(record()));
        return now.bloodGroupAbo() + " " + now.bloodGroupRh() + " " + now.religion();
    }

    private RecordId record() {
        return records.findByCode(actors.scope(), "MAU-" + commune)
                .orElseThrow()
                .id();
    }

    private long take(String values) throws IOException {
        String name = "ho-so-" + ++file + ".csv";
        Path path = Files.writeString(
                folder.resolve(name),
                HEADER + "\nMAU-" + commune + ",Nguyễn Thị Hoa,12/04/1984," + values + "," + commune + "\n");
        return as(() -> desk.take(IntakeKind.RECORDS, path, name, Progress.SILENT))
                .batchId();
    }

    private <T> T as(Supplier<T> work) {
        return actors.runAs(TestActors.of(Role.STATION_HEAD, commune), work);
    }
}
