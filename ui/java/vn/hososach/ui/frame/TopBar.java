package vn.hososach.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldVariant;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.Command;
import java.util.Map;
import vn.hososach.access.Actor;
import vn.hososach.access.FieldClass;
import vn.hososach.ui.inbox.InboxView;

/** Brand, campaign, search for a person, and the signed-in person's menu. */
class TopBar extends Header {

    private final Span notice = new Span();
    private final TextField search = new TextField();

    TopBar(Actor actor, Command signOut) {
        addClassName("top-bar");
        notice.addClassName("top-notice");
        add(brand(), notice);
        if (actor.role().mayRead(FieldClass.A1)) {
            add(search());
        }
        add(userMenu(actor, signOut));
    }

    void showNotice(String text) {
        notice.setText(text);
        notice.setTitle(text);
    }

    private static Component brand() {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        Span name = new Span("Hồ Sơ Sạch");
        name.addClassName("brand-name");
        RouterLink link = new RouterLink(InboxView.class);
        link.addClassName("brand");
        link.add(mark, name);
        return link;
    }

    private Component search() {
        search.addClassName("top-search");
        search.setPlaceholder("Tìm người: họ tên hoặc số định danh");
        search.setAriaLabel("Tìm người");
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setSuffixComponent(ActionBar.keyCap("/"));
        search.setClearButtonVisible(false);
        search.addThemeVariants(TextFieldVariant.LUMO_SMALL);
        search.addKeyPressListener(Key.ENTER, press -> find());
        Shortcuts.focus(search, "/", "Tìm người");
        return search;
    }

    private void find() {
        String text = search.getValue().strip();
        if (!text.isEmpty()) {
            UI.getCurrent().navigate("tim-nguoi", QueryParameters.simple(Map.of("q", text)));
        }
    }

    private static Component userMenu(Actor actor, Command signOut) {
        Span name = new Span(actor.displayName());
        name.addClassName("user-name");
        Span role = new Span(actor.role().title());
        role.addClassName("user-role");
        Div who = new Div(name, role);
        who.addClassName("user-who");
        Div face = new Div(Glyph.PERSON.icon(), who, Glyph.DOWN.icon());
        face.addClassName("user-face");
        MenuBar bar = new MenuBar();
        bar.addClassName("user-menu");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        bar.setI18n(new MenuBar.MenuBarI18n().setMoreOptions("Mục khác"));
        MenuItem top = bar.addItem(face);
        top.setAriaLabel("Tài khoản của " + actor.displayName());
        fill(top.getSubMenu(), signOut);
        return bar;
    }

    private static void fill(SubMenu menu, Command signOut) {
        entry(menu, Glyph.KEYBOARD, "Phím tắt", () -> Shortcuts.of(UI.getCurrent())
                .press("?"));
        entry(menu, Glyph.LIGHT, "Giao diện sáng", () -> look(""));
        entry(menu, Glyph.DARK, "Giao diện tối", () -> look("dark"));
        entry(menu, Glyph.CONTRAST, "Tương phản cao", () -> look("contrast"));
        menu.addSeparator();
        entry(menu, Glyph.LOCKED, "Đổi mật khẩu", () -> UI.getCurrent().navigate("doi-mat-khau"));
        entry(menu, Glyph.SIGN_OUT, "Đăng xuất", signOut);
    }

    private static void entry(SubMenu menu, Glyph glyph, String text, Command action) {
        Div content = new Div(glyph.icon(), new Span(text));
        content.addClassName("menu-entry");
        menu.addItem(content, click -> action.execute());
    }

    private static void look(String name) {
        UI.getCurrent().getPage().executeJs("window.hssLook($0)", name);
    }
}
