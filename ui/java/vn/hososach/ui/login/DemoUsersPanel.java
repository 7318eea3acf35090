package vn.hososach.ui.login;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import vn.hososach.access.Actor;

/** The accounts of the training campaign: one click fills the form. */
class DemoUsersPanel extends Div {

    /** Fills the two fields of Vaadin's login form, which stand in the page itself, and goes to the button. */
    private static final String FILL =
            """
            const fill = (name, value) => {
              const field = document.querySelector('vaadin-text-field[name=' + name + '], vaadin-password-field[name=' + name + ']');
              if (field) field.value = value;
            };
            fill('username', $0);
            fill('password', $1);
            const button = document.querySelector('vaadin-login-form-wrapper vaadin-button, vaadin-login-form vaadin-button');
            if (button) button.focus();
            """;

    DemoUsersPanel(List<Actor> users, String password) {
        addClassName("demo-users");
        Paragraph hint = new Paragraph("Dữ liệu ở đây là dữ liệu tập huấn, không phải người thật. Mật khẩu chung: ");
        Span shown = new Span(password);
        shown.addClassName("demo-password");
        hint.add(shown);
        add(new H2("Tài khoản tập huấn"), hint);
        users.stream()
                .sorted(Comparator.comparing(Actor::role).thenComparing(Actor::username))
                .forEach(user -> add(row(user, password)));
    }

    private NativeButton row(Actor user, String password) {
        Span name = new Span(user.displayName());
        name.addClassName("demo-name");
        Span role = new Span(user.role().title());
        role.addClassName("demo-role");
        Span username = new Span(user.username());
        username.addClassName("demo-username");
        NativeButton row = new NativeButton();
        row.addClassName("demo-user");
        row.add(new Div(name, role), username);
        row.addClickListener(click -> getElement().executeJs(FILL, user.username(), password));
        return row;
    }
}
