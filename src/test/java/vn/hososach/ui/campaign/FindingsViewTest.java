package vn.hososach.ui.campaign;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.findings.FindingFilter;
import vn.hososach.findings.FindingListQueries;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

/** The list of findings of those who look after several communes. */
@HssTest
class FindingsViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    FindingListQueries queries;

    private CommuneCode one;
    private CommuneCode other;
    private Actor supervisor;

    @BeforeEach
    void findings() {
        one = TestCommunes.invented(jdbc);
        other = TestCommunes.invented(jdbc);
        supervisor = new Actor("giam.sat", "Giám sát", Role.SUPERVISOR, new Scope(Set.of(one, other), false));
        for (int i = 1; i <= 3; i++) {
            finding(one, i, "C17", "Thôn 2");
        }
        finding(one, 4, "D01", "Thôn 5");
        finding(other, 5, "C18", "Thôn 9");
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void a_line_says_its_commune_as_long_as_several_are_shown_and_one_can_be_chosen() {
        open();
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(5);
        assertThat(shown("Xã, phường")).isTrue();
        assertThat(_find(Select.class, spec -> spec.withPlaceholder("Mọi thôn, tổ")))
                .isEmpty();

        UI.getCurrent().navigate(FindingsView.class, QueryParameters.of("xa", one.value()));

        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(4);
        assertThat(shown("Xã, phường")).isFalse();
        assertThat(_get(Select.class, spec -> spec.withPlaceholder("Mọi thôn, tổ"))
                        .getListDataView()
                        .getItems())
                .containsExactly("Thôn 2", "Thôn 5");
        assertThat(_get(Select.class, spec -> spec.withPlaceholder("Mọi quy tắc"))
                        .getListDataView()
                        .getItems())
                .containsExactly("C17", "D01");
    }

    @Test
    void whoever_has_one_commune_is_not_asked_which() {
        supervisor = new Actor("nhan.vien", "Nhân viên", Role.STATION_STAFF, Scope.of(one));
        open();
        assertThat(_find(ComboBox.class)).isEmpty();
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(4);
        _setValue(_get(Select.class, spec -> spec.withPlaceholder("Mọi quy tắc")), "D01");
        assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    }

    @Test
    void counting_ends_where_nobody_looks_any_further() {
        assertThat(actors.runAs(
                        supervisor,
                        () -> List.of(
                                queries.count(actors.scope(), FindingFilter.ALL, 2),
                                queries.count(actors.scope(), FindingFilter.ALL, 100))))
                .containsExactly(2L, 5L);
    }

    private void open() {
        Screens.open(context, supervisor);
        UI.getCurrent().navigate(FindingsView.class);
    }

    private static boolean shown(String header) {
        return ((Grid<?>) _get(Grid.class))
                .getColumns().stream().anyMatch(column -> header.equals(column.getHeaderText()) && column.isVisible());
    }

    private void finding(CommuneCode commune, long record, String rule, String hamlet) {
        actors.runAs(
                actors.system("test"),
                () -> transactions.executeWithoutResult(status -> jdbc.sql(
                                """
                                insert into hss.finding (commune_code, record_id, hamlet, rule_id, criterion, severity, route,
                                    message_key, decision_version, first_seen, last_seen)
                                values (:commune, :record, :hamlet, :rule, 'CORRECT', 'ERROR', 'ST', 'rule.' || :rule, '1',
                                    now(), now())
                                """)
                        .param("commune", commune.value())
                        .param("record", 710_000_000L + record)
                        .param("hamlet", hamlet)
                        .param("rule", rule)
                        .update()));
    }
}
