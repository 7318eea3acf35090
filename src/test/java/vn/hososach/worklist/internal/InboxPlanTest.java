package vn.hososach.worklist.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.InboxFilter;

@HssTest
class InboxPlanTest {

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_inbox_of_a_commune_reads_the_partition_of_this_commune_only() {
        CommuneCode own = TestCommunes.invented(jdbc);
        TestCommunes.invented(jdbc);
        InboxSql sql =
                new InboxSql(Scope.of(own), InboxFilter.of(Role.STATION_STAFF).name("hoa"), OffsetDateTime.now());

        List<String> plan = jdbc.sql("explain select * from hss.work_item" + sql.where() + InboxSql.ORDER + " limit 50")
                .params(sql.params())
                .query(String.class)
                .list();

        assertThat(Pattern.compile("on (work_item_\\w+)")
                        .matcher(String.join("\n", plan))
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allMatch(("on work_item_" + own)::equals);
    }
}
