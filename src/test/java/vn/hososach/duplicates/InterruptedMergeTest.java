package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.records.ActDraft;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.ManualChoice;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordMerge;
import vn.hososach.records.RecordQueries;
import vn.hososach.records.RecordStatus;
import vn.hososach.records.ValueSource;
import vn.hososach.territory.CommuneCode;

/** A merge that does not reach its commit has not happened, wherever it stopped. */
@HssTest
class InterruptedMergeTest {

    @Autowired
    RecordMerge merge;

    @Autowired
    RecordQueries records;

    @Autowired
    Actors actors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void a_merge_cut_off_before_its_commit_leaves_both_records_as_they_were() {
        CommuneCode commune = TestCommunes.next(jdbc);
        Actor staff = TestActors.of(Role.STATION_STAFF, commune);
        RecordId first = insert(staff, commune, "A");
        RecordId second = insert(staff, commune, "B");
        HealthRecord one = now(staff, first);
        HealthRecord two = now(staff, second);

        assertThatThrownBy(() -> actors.runAs(
                        staff,
                        () -> transaction.executeWithoutResult(s -> {
                            merge.merge(
                                    ActDraft.of("MERGE", commune, "thử", ValueSource.STATION),
                                    one,
                                    List.of(two),
                                    List.of(new ManualChoice(
                                            AdministrativeField.EMAIL, "a@example.vn", ValueSource.FACILITY, second)));
                            throw new IllegalStateException("the power fails here");
                        })))
                .hasMessage("the power fails here");

        assertThat(now(staff, first)).isEqualTo(one);
        assertThat(now(staff, second)).isEqualTo(two);
        assertThat(now(staff, second).status()).isEqualTo(RecordStatus.ACTIVE);
        Long acts = actors.runAs(
                staff,
                () -> transaction.execute(s -> jdbc.sql("select count(*) from hss.act where commune_code = ?")
                        .param(commune.value())
                        .query(Long.class)
                        .single()));
        assertThat(acts).isZero();
    }

    private HealthRecord now(Actor actor, RecordId id) {
        return actors.runAs(actor, () -> records.find(actors.scope(), id)).orElseThrow();
    }

    private RecordId insert(Actor actor, CommuneCode commune, String code) {
        return actors.runAs(
                actor,
                () -> transaction.execute(s -> RecordFixtures.insert(
                        jdbc, commune, "HS-" + code, Map.of("full_name", "Trần Văn Nam", "birth_date", "1951-02-03"))));
    }
}
