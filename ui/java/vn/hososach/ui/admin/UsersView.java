package vn.hososach.ui.admin;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.Command;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hososach.access.Scope;
import vn.hososach.access.SignedIn;
import vn.hososach.access.UserDesk;
import vn.hososach.accounts.AccountDesk;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneQueries;
import vn.hososach.text.VietnameseText;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/** Who may sign in, in which role, for which communes; the administrator adds, changes and locks accounts here. */
@Route(value = "nguoi-dung", layout = MainLayout.class)
@PageTitle("Người dùng · Hồ Sơ Sạch")
@RolesAllowed("ADMINISTRATOR")
public class UsersView extends Div {

    private final UserDesk users;
    private final AccountDesk accounts;
    private final Map<CommuneCode, String> communes;
    private final PageHead head = new PageHead("Người dùng");
    private final TextField filter = new TextField();
    private final Grid<SignedIn> grid = new Grid<>(SignedIn.class, false);

    public UsersView(UserDesk users, AccountDesk accounts, CommuneQueries communes) {
        this.users = users;
        this.accounts = accounts;
        this.communes = communes.names();
        addClassName("page");
        filter.setPlaceholder("Lọc theo tên, vai trò, địa bàn");
        filter.setWidth("260px");
        filter.setAriaLabel("Lọc người dùng");
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(change -> show());
        build();
        ActionBar bar = new ActionBar();
        bar.main("Thêm người dùng…", this::askNew);
        add(head.aside(filter), grid, bar);
        show();
    }

    private void askNew() {
        AccountDialog.ofNew(communes, draft -> {
                    String password = accounts.create(draft);
                    show();
                    new OncePassword(draft.username(), password).open();
                })
                .open();
    }

    private void build() {
        grid.addClassNames("fill-grid", "as-cards");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(it -> it.actor().displayName())
                .setHeader("Họ và tên")
                .setWidth("220px")
                .setSortable(true);
        grid.addColumn(SignedIn::getUsername)
                .setHeader("Tên đăng nhập")
                .setWidth("150px")
                .setSortable(true);
        grid.addColumn(it -> it.actor().role().title())
                .setHeader("Vai trò")
                .setWidth("200px")
                .setSortable(true);
        grid.addColumn(it -> territory(it.actor().scope())).setHeader("Địa bàn").setWidth("220px");
        grid.addColumn(new ComponentRenderer<>(UsersView::state))
                .setHeader("Trạng thái")
                .setWidth("150px")
                .setFlexGrow(0);
        grid.addColumn(new ComponentRenderer<>(this::menu)).setWidth("70px").setFlexGrow(0);
        grid.getElement().setAttribute("aria-label", "Người dùng");
        grid.addItemDoubleClickListener(click -> edit(click.getItem()));
    }

    private void show() {
        String wanted = VietnameseText.nameKey(filter.getValue());
        List<SignedIn> all = users.accounts();
        List<SignedIn> found =
                all.stream().filter(it -> searchable(it).contains(wanted)).toList();
        head.facts(Formats.number(found.size())
                + (found.size() == all.size() ? "" : " trong " + Formats.number(all.size()))
                + " tài khoản. Mỗi tài khoản có một vai trò và một địa bàn.");
        grid.setItems(found);
    }

    private String searchable(SignedIn account) {
        return VietnameseText.nameKey(account.actor().displayName() + " " + account.getUsername() + " "
                + account.actor().role().title() + " "
                + territory(account.actor().scope()));
    }

    private static Badge state(SignedIn account) {
        if (!account.active()) {
            return new Badge(Badge.Tone.QUIET, "Đã khóa");
        }
        return account.mustChangePassword()
                ? new Badge(Badge.Tone.DOUBT, "Chờ đổi mật khẩu")
                : new Badge(Badge.Tone.DONE, "Đang dùng");
    }

    private MenuBar menu(SignedIn account) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_ICON, MenuBarVariant.LUMO_SMALL);
        MenuItem top = bar.addItem(Glyph.MORE.icon());
        top.setAriaLabel("Thao tác với tài khoản " + account.getUsername());
        top.getSubMenu().addItem("Sửa", click -> edit(account));
        top.getSubMenu()
                .addItem(
                        "Cấp lại mật khẩu",
                        click -> ask("Cấp lại mật khẩu cho " + account.getUsername() + "?", "Cấp lại", () -> {
                            String password = accounts.resetPassword(account.getUsername());
                            new OncePassword(account.getUsername(), password).open();
                        }));
        top.getSubMenu().addItem(account.active() ? "Khóa tài khoản" : "Mở khóa", click -> lock(account));
        return bar;
    }

    private void edit(SignedIn account) {
        AccountDialog.of(account, communes, draft -> {
                    accounts.change(draft);
                    show();
                    Toasts.success("Đã lưu tài khoản " + draft.username() + ". Phiên đang mở của người này kết thúc.");
                })
                .open();
    }

    private void lock(SignedIn account) {
        String username = account.getUsername();
        if (!account.active()) {
            tried(() -> accounts.setActive(username, true));
            return;
        }
        ask(
                "Khóa tài khoản " + username + "? Phiên đang mở kết thúc ngay; mọi việc đã làm được giữ nguyên.",
                "Khóa",
                () -> accounts.setActive(username, false));
    }

    private void ask(String question, String action, Command act) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(action);
        dialog.setText(question);
        dialog.setCancelable(true);
        dialog.setCancelText("Thôi");
        dialog.setConfirmText(action);
        dialog.addConfirmListener(confirm -> tried(act));
        dialog.open();
    }

    private void tried(Command act) {
        try {
            act.execute();
            show();
        } catch (Refusal refusal) {
            Toasts.refused(refusal);
        }
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
