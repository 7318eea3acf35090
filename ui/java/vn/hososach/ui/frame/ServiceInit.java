package vn.hososach.ui.frame;

import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.hososach.ruledesk.RuleDeployment;
import vn.hososach.ui.login.LoginView;
import vn.hososach.ui.login.PasswordView;

/** Sets, once per service, session and page, what Vaadin says by itself: in Vietnamese, and kept calm. */
@Component
class ServiceInit implements VaadinServiceInitListener {

    ServiceInit(RuleDeployment rules) {
        RuleTexts.changedBy(rules::message);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        SystemMessages messages = messages();
        event.getSource().setSystemMessagesProvider(info -> messages);
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setLocale(Formats.VIETNAMESE);
            session.getSession().setErrorHandler(new ScreenErrors());
        });
        event.getSource().addUIInitListener(page -> {
            connectionTexts(page.getUI().getReconnectDialogConfiguration());
            page.getUI().addBeforeEnterListener(ServiceInit::passwordFirst);
        });
        event.addIndexHtmlRequestListener(
                response -> response.getDocument().child(0).attr("lang", "vi"));
    }

    /** A password given by the administrator opens one page only: the one where it is replaced. */
    private static void passwordFirst(BeforeEnterEvent event) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean leaving =
                event.getNavigationTarget() == PasswordView.class || event.getNavigationTarget() == LoginView.class;
        if (authentication != null && !leaving && PasswordView.isOwedBy(authentication.getPrincipal())) {
            event.forwardTo(PasswordView.class);
        }
    }

    private static void connectionTexts(ReconnectDialogConfiguration texts) {
        texts.setDialogText("Mất kết nối, đang nối lại. Nội dung bạn gõ vẫn còn trên màn hình.");
        texts.setDialogTextGaveUp("Không nối lại được máy chủ. Kiểm tra mạng rồi tải lại trang.");
        texts.setReconnectInterval(3_000);
        texts.setReconnectAttempts(200);
    }

    private static SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption("Phiên làm việc đã hết hạn");
        messages.setSessionExpiredMessage("Những gì đã lưu vẫn còn. Bấm vào đây hoặc phím ESC để đăng nhập lại.");
        messages.setInternalErrorNotificationEnabled(true);
        messages.setInternalErrorCaption("Trang gặp lỗi");
        messages.setInternalErrorMessage("Những gì đã lưu vẫn còn. Bấm vào đây hoặc phím ESC để tải lại trang.");
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption("Trình duyệt đang chặn cookie");
        messages.setCookiesDisabledMessage("Hãy cho phép cookie của trang này rồi tải lại.");
        return messages;
    }
}
