package vn.hososach.ui.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import vn.hososach.refusal.Refusal;

/** The one place where a failed action becomes a sentence: a refusal says why, anything else gets an incident code. */
class ScreenErrors implements ErrorHandler {

    @Override
    public void error(ErrorEvent event) {
        Refusal refusal = refusalIn(event.getThrowable());
        if (isLeftByBrowser(event.getThrowable())) {
            return;
        }
        if (UI.getCurrent() == null) {
            Incidents.report(event.getThrowable());
        } else if (refusal != null) {
            Toasts.refused(refusal);
        } else {
            Toasts.problem("Chưa làm được vì lỗi hệ thống. Dữ liệu đã lưu vẫn còn. Hãy thử lại; nếu vẫn lỗi, "
                    + "báo quản trị mã sự cố " + Incidents.report(event.getThrowable()) + ".");
        }
    }

    /** The browser closed the connection in the middle of an answer: nobody is there to read a message. */
    private static boolean isLeftByBrowser(Throwable failure) {
        return failure instanceof ClientAbortException
                || failure.getCause() != null && isLeftByBrowser(failure.getCause());
    }

    static @Nullable Refusal refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
