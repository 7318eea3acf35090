package vn.hososach.ui.admin;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hososach.access.Scope;
import vn.hososach.access.SignedIn;
import vn.hososach.access.UserDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneQueries;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;

/** Who may sign in, in which role, for which communes. */
@Route(value = "nguoi-dung", layout = MainLayout.class)
@PageTitle("Người dùng · Hồ Sơ Sạch")
@RolesAllowed("ADMINISTRATOR")
public class UsersView extends Div {

    private final Map<CommuneCode, String> communes;

    public UsersView(UserDesk users, CommuneQueries communes) {
        this.communes = communes.names();
        List<SignedIn> accounts = users.accounts();
        addClassName("page");
        add(
                new PageHead("Người dùng")
                        .facts(Formats.number(accounts.size())
                                + " tài khoản. Mỗi tài khoản có một vai trò và một địa bàn."),
                grid(accounts));
    }

    private Grid<SignedIn> grid(List<SignedIn> accounts) {
        Grid<SignedIn> grid = new Grid<>(SignedIn.class, false);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(it -> it.actor().displayName()).setHeader("Họ và tên").setWidth("220px");
        grid.addColumn(SignedIn::getUsername).setHeader("Tên đăng nhập").setWidth("180px");
        grid.addColumn(it -> it.actor().role().title()).setHeader("Vai trò").setWidth("220px");
        grid.addColumn(it -> territory(it.actor().scope())).setHeader("Địa bàn").setWidth("260px");
        grid.addColumn(new ComponentRenderer<>(it ->
                        it.active() ? new Badge(Badge.Tone.DONE, "Đang dùng") : new Badge(Badge.Tone.QUIET, "Đã khóa")))
                .setHeader("Trạng thái")
                .setWidth("130px")
                .setFlexGrow(0);
        grid.setItems(accounts);
        grid.getElement().setAttribute("aria-label", "Người dùng");
        return grid;
    }

    private String territory(Scope scope) {
        return scope.city()
                ? "Toàn thành phố"
                : scope.communes().stream()
                        .sorted()
                        .map(code -> communes.getOrDefault(code, code.value()))
                        .collect(Collectors.joining(", "));
    }
}
