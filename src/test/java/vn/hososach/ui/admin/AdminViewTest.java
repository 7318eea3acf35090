package vn.hososach.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.HssTest;
import vn.hososach.TestActors;
import vn.hososach.TestCommunes;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.access.SignedIn;
import vn.hososach.access.UserDesk;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditLine;
import vn.hososach.audit.AuditTrail;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.Screens;

@HssTest
class AdminViewTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    AuditTrail trail;

    @Autowired
    Actors actors;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    UserDesk users;

    private CommuneCode commune;
    private CommuneCode other;

    @BeforeEach
    void communes(@Autowired JdbcClient jdbc) {
        commune = TestCommunes.invented(jdbc);
        other = TestCommunes.invented(jdbc);
    }

    @AfterEach
    void close() {
        Screens.close();
    }

    @Test
    void a_head_reads_what_happened_in_his_commune_and_nowhere_else() {
        happened(commune, "HS-1");
        happened(other, "HS-2");

        openTrail(Role.STATION_HEAD);

        assertThat(lines()).extracting(AuditLine::objectId).contains("HS-1").doesNotContain("HS-2");
    }

    @Test
    void the_trail_can_be_narrowed_to_one_object() {
        happened(commune, "HS-3");
        happened(commune, "HS-4");
        openTrail(Role.STATION_HEAD);

        _setValue(_get(TextField.class, spec -> spec.withPlaceholder("Đối tượng hoặc số")), "HS-4");

        assertThat(lines()).extracting(AuditLine::objectId).containsExactly("HS-4");
    }

    @Test
    void the_check_says_whether_the_chains_are_whole() {
        happened(commune, "HS-5");
        openTrail(Role.STATION_HEAD);

        _click(_get(Button.class, spec -> spec.withText("Kiểm tra toàn vẹn")));

        assertThat(_get(Notification.class).getElement().getTextRecursively()).contains("Nhật ký toàn vẹn");
    }

    @Test
    void the_administrator_sees_the_accounts_with_role_and_territory() {
        users.save(TestActors.of("an.tram", Role.STATION_STAFF, commune), "bi-mat-9", false);
        Screens.open(context, new Actor("quantri", "Quản trị", Role.ADMINISTRATOR, Scope.of(commune)));

        UI.getCurrent().navigate(UsersView.class);

        Grid<SignedIn> grid = accounts();
        assertThat(GridKt._findAll(grid)).extracting(SignedIn::getUsername).contains("an.tram");
    }

    @Test
    void the_administrator_begins_at_the_accounts_and_has_no_list_of_work() {
        Screens.open(context, new Actor("quantri", "Quản trị", Role.ADMINISTRATOR, Scope.of(commune)));

        assertThat(_find(UsersView.class)).hasSize(1);
        assertThat(_find(RouterLink.class, spec -> spec.withClasses("rail-link")))
                .extracting(link -> link.getElement().getAttribute("title"))
                .contains("Người dùng")
                .doesNotContain("Việc cần làm");
    }

    @Test
    void nobody_else_can_list_the_accounts_whatever_the_screen() {
        Actor head = TestActors.of(Role.STATION_HEAD, commune);
        assertThatThrownBy(() -> actors.runAs(head, () -> users.accounts())).isInstanceOf(Refusal.class);
    }

    private void openTrail(Role role) {
        Screens.open(context, TestActors.of(role, commune));
        UI.getCurrent().navigate(AuditView.class);
    }

    private void happened(CommuneCode where, String object) {
        actors.runAs(
                TestActors.of(Role.STATION_STAFF, where),
                () -> transaction.executeWithoutResult(
                        status -> trail.record(AuditEntry.viewed("record", object, where, "ho_ten"))));
    }

    private static List<AuditLine> lines() {
        return GridKt._findAll(_get(AuditGrid.class));
    }

    @SuppressWarnings("unchecked")
    private static Grid<SignedIn> accounts() {
        return _get(Grid.class);
    }
}
