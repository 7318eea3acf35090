package vn.hososach.ui.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;

/** The list of work to do. */
@Route(value = "", layout = MainLayout.class)
@RouteAlias(value = "viec", layout = MainLayout.class)
@PageTitle("Việc cần làm · Hồ Sơ Sạch")
@PermitAll
public class InboxView extends Div {

    public InboxView() {
        addClassName("page");
        add(
                new PageHead("Việc cần làm"),
                new EmptyState(Glyph.INBOX, "Chưa có việc", "Danh sách việc của bạn đang trống."));
    }
}
