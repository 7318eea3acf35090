package vn.hososach.ui.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouteNotFoundError;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import vn.hososach.ui.inbox.InboxView;

/** Shown for an address that leads nowhere, or to a screen of another role: the two look the same on purpose. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class UnknownPage extends RouteNotFoundError {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Div page = new Div(new EmptyState(
                Glyph.EMPTY,
                "Không có trang này",
                "Địa chỉ không đúng, hoặc vai trò của bạn không mở được trang này.",
                new RouterLink("Về danh sách việc", InboxView.class)));
        getElement().appendChild(page.getElement());
        return 404;
    }
}
