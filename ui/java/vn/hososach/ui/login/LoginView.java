package vn.hososach.ui.login;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import vn.hososach.access.Actor;
import vn.hososach.access.UserDesk;
import vn.hososach.accounts.SignInGuard;
import vn.hososach.training.TrainingProgress;

/** The sign-in page; on a training installation it also shows the accounts to try. */
@Route(value = "login", autoLayout = false)
@PageTitle("Đăng nhập · Hồ Sơ Sạch")
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver {

    private final LoginForm form = new LoginForm(texts());
    private final Paragraph notice = new Paragraph();
    private final TrainingProgress training;

    public LoginView(
            UserDesk users, TrainingProgress training, @Value("${hss.demo.password:demo2026}") String demoPassword) {
        this.training = training;
        addClassName("login");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        notice.addClassName("login-notice");
        Div card = new Div(brand(), notice, form);
        card.addClassName("login-card");
        add(card);
        List<Actor> demoUsers = users.demoUsers();
        if (!demoUsers.isEmpty()) {
            add(new DemoUsersPanel(demoUsers, demoPassword));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> said =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (said.contains("closed")) {
            form.setI18n(texts(
                    "Tạm khóa đăng nhập",
                    "Đã nhập sai quá nhiều lần. Hãy thử lại sau " + SignInGuard.WINDOW.toMinutes()
                            + " phút, hoặc nhờ quản trị viên cấp lại mật khẩu."));
        } else if (said.contains("changed")) {
            notice.setText("Đã đổi mật khẩu. Hãy đăng nhập lại bằng mật khẩu mới.");
        }
        if (notice.getText().isEmpty() && training.preparing()) {
            notice.setText(
                    "Đang tạo chiến dịch tập huấn, còn khoảng một phút. Có thể đăng nhập ngay, việc sẽ hiện dần.");
        }
        notice.setVisible(!notice.getText().isEmpty());
        form.setError(said.contains("error") || said.contains("closed"));
    }

    private static Div brand() {
        Span mark = new Span();
        mark.addClassName("brand-mark");
        Span name = new Span("Hồ Sơ Sạch");
        name.addClassName("brand-name");
        Div line = new Div(mark, name);
        line.addClassName("brand");
        Paragraph claim = new Paragraph("Rà soát, chuẩn hóa, làm sạch dữ liệu hồ sơ sức khỏe điện tử");
        claim.addClassName("login-claim");
        return new Div(line, claim);
    }

    private static LoginI18n texts() {
        return texts("Chưa đăng nhập được", "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.");
    }

    private static LoginI18n texts(String problem, String advice) {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle("Đăng nhập");
        texts.getForm().setUsername("Tên đăng nhập");
        texts.getForm().setPassword("Mật khẩu");
        texts.getForm().setSubmit("Đăng nhập");
        texts.getErrorMessage().setTitle(problem);
        texts.getErrorMessage().setMessage(advice);
        texts.getErrorMessage().setUsername("Hãy nhập tên đăng nhập");
        texts.getErrorMessage().setPassword("Hãy nhập mật khẩu");
        return texts;
    }
}
