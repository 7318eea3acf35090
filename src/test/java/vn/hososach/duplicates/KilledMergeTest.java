package vn.hososach.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososach.ChildProcess;

/** A merge whose process is killed by the system has not happened; after the restart its job does it, once. */
class KilledMergeTest {

    @TempDir
    Path folder;

    @Test
    void a_merge_killed_before_its_commit_left_both_records_and_is_done_once_after_the_restart() throws Exception {
        run("approve").finished();

        run("work").killedAt("hss.person_identifier in exclusive mode");
        assertNothingMerged();
        run("work").powerFailsAt("camunda.act_hi_procinst in exclusive mode");
        assertNothingMerged();

        run("work").finished();
        assertThat(count("hss.health_record where status = 'MERGED'")).isOne();
        assertThat(count("hss.act where kind = 'MERGE'")).isOne();
        assertThat(count("hss.merge where state = 'MERGED'")).isOne();
        assertThat(count("hss.duplicate_group where status = 'MERGED'")).isOne();
        assertThat(count("camunda.act_ru_execution where business_key_ like 'D-%'"))
                .isZero();
    }

    private void assertNothingMerged() throws Exception {
        assertThat(count("hss.health_record where status = 'ACTIVE'")).isEqualTo(2);
        assertThat(count("hss.act")).isZero();
        assertThat(count("hss.change")).isZero();
        assertThat(count("hss.merge where state = 'PROPOSED'")).isOne();
        assertThat(count("camunda.act_ru_job")).isOne();
    }

    private ChildProcess run(String step) throws Exception {
        return ChildProcess.start(folder, MergeSteps.class, step);
    }

    private long count(String from) throws Exception {
        return ChildProcess.count(folder, from);
    }
}
