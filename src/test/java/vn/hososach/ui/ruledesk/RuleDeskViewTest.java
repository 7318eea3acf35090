package vn.hososach.ui.ruledesk;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Role;
import vn.hososach.ui.Screens;

/** The rule tables are everybody's to read and Sở Y tế's to change. */
@HssTest
class RuleDeskViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void the_station_reads_the_rules_and_finds_nothing_to_change_them_with() {
        Screens.open(context, TestActors.of(Role.STATION_STAFF, TestCommunes.invented(jdbc)));
        UI.getCurrent().navigate(RuleDeskView.class);

        assertThat(_get(RuleRows.class).getElement().getTextRecursively()).contains("C01");
        assertThat(buttons()).noneMatch(text -> text.startsWith("Xem, sửa") || text.startsWith("Trở về"));
    }

    private List<String> buttons() {
        return _find(Button.class).stream().map(Button::getText).toList();
    }
}
