package vn.hososach.ui.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;

/** Shown instead of a screen that could not be opened. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class FailedPage extends Div implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Refusal refusal = ScreenErrors.refusalIn(parameter.getException());
        if (refusal != null) {
            add(new EmptyState(Glyph.REFUSED, "Không mở được trang", RefusalText.of(refusal)));
            return 403;
        }
        String code = Incidents.report(parameter.getException());
        add(new EmptyState(
                Glyph.ALERT,
                "Trang chưa mở được vì lỗi hệ thống",
                "Dữ liệu đã lưu vẫn còn. Hãy tải lại trang; nếu vẫn lỗi, báo quản trị mã sự cố " + code + "."));
        return 500;
    }
}
