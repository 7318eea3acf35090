package vn.hososach.ui.login;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.hososach.access.SignedIn;
import vn.hososach.accounts.AccountDesk;
import vn.hososach.refusal.Refusal;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/** Replaces one's own password; the only page open to somebody whose password was given by the administrator. */
@Route(value = "doi-mat-khau", layout = MainLayout.class)
@PageTitle("Đổi mật khẩu · Hồ Sơ Sạch")
@PermitAll
public class PasswordView extends Div {

    private final AccountDesk accounts;
    private final PasswordField current = field("Mật khẩu hiện tại", "current-password");
    private final PasswordField next = field("Mật khẩu mới", "new-password");
    private final PasswordField again = field("Nhập lại mật khẩu mới", "new-password");

    public PasswordView(AccountDesk accounts) {
        this.accounts = accounts;
        addClassNames("page", "password-page");
        Paragraph rule = new Paragraph(
                "Từ 10 ký tự trở lên; một câu ngắn dễ nhớ là tốt nhất. Sau khi đổi, mọi phiên đang mở của bạn kết thúc"
                        + " và bạn đăng nhập lại bằng mật khẩu mới.");
        Div fields = new Div(current, next, again);
        fields.addClassName("password-fields");
        ActionBar actions = new ActionBar();
        actions.main("Đổi mật khẩu", this::change);
        add(new PageHead("Đổi mật khẩu"), rule, fields, actions);
        current.focus();
    }

    /** Whether this person may go nowhere else before the password is replaced. */
    public static boolean isOwedBy(Object principal) {
        return principal instanceof SignedIn signedIn && signedIn.mustChangePassword();
    }

    private void change() {
        boolean same = next.getValue().equals(again.getValue());
        again.setInvalid(!same);
        again.setErrorMessage("Hai lần nhập không giống nhau.");
        if (!same) {
            again.focus();
            return;
        }
        try {
            accounts.changeOwnPassword(current.getValue(), next.getValue());
        } catch (Refusal refusal) {
            Toasts.refused(refusal);
            return;
        }
        // the session is over with the old password; the sign-in page opens outside of it
        UI.getCurrent().getPage().setLocation("login?changed");
    }

    private static PasswordField field(String label, String autocomplete) {
        PasswordField field = new PasswordField(label);
        field.setRequired(true);
        field.setWidthFull();
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
