package vn.hososach.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Shows a password made for somebody: once, because only its hash is kept. */
class OncePassword extends Dialog {

    OncePassword(String username, String password) {
        setHeaderTitle("Mật khẩu dùng một lần của " + username);
        setWidth("460px");
        setCloseOnOutsideClick(false);
        Span text = new Span(password);
        text.addClassName("once-password");
        add(
                text,
                new Paragraph("Hãy trao tận tay hoặc đọc qua điện thoại cho người dùng. Mật khẩu chỉ hiện lần này;"
                        + " khi đăng nhập lần đầu, người dùng phải tự đổi."));
        Button copy =
                new Button("Chép", click -> getElement().executeJs("navigator.clipboard.writeText($0)", password));
        Button done = new Button("Đã trao", click -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(copy, done);
    }
}
