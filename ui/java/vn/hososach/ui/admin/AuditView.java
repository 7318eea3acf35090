package vn.hososach.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.audit.AuditLine;
import vn.hososach.audit.AuditQueries;
import vn.hososach.audit.AuditQueries.Search;
import vn.hososach.audit.AuditTrail;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/** The trail, newest first, and the check that nobody has changed it. */
@Route(value = "nhat-ky", layout = MainLayout.class)
@PageTitle("Nhật ký · Hồ Sơ Sạch")
@RolesAllowed({"STATION_HEAD", "SUPERVISOR", "ADMINISTRATOR"})
public class AuditView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 100;

    private final AuditQueries queries;
    private final AuditTrail trail;
    private final TextField actor = field("Người làm");
    private final TextField object = field("Đối tượng hoặc số");
    private final Select<String> action = new Select<>();
    private final AuditGrid grid;
    private final Button more = new Button("Xem tiếp", click -> readMore());
    private final EmptyState nothing = new EmptyState(
            Glyph.AUDIT, "Không có dòng nhật ký nào", "Hãy bỏ bớt điều kiện lọc, hoặc chưa ai làm việc gì.");
    private Search search = Search.EVERYTHING;
    private boolean filling;

    public AuditView(AuditQueries queries, AuditTrail trail, AuditGrid grid) {
        this.queries = queries;
        this.trail = trail;
        this.grid = grid;
        addClassName("page");
        add(
                new PageHead("Nhật ký")
                        .facts("Ai đã xem, sửa, quyết định gì. Không ai sửa được các dòng này.")
                        .aside(new Button("Kiểm tra toàn vẹn", Glyph.VERIFIED.icon(), click -> verify())),
                filters(),
                grid,
                nothing,
                more);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search = new Search(
                query.getSingleParameter("nguoi").orElse(null),
                query.getSingleParameter("viec").orElse(null),
                query.getSingleParameter("doi-tuong").orElse(null));
        filling = true;
        actor.setValue(search.actor() == null ? "" : search.actor());
        object.setValue(search.object() == null ? "" : search.object());
        action.setValue(search.action());
        filling = false;
        show(queries.lines(search, null, PAGE), true);
    }

    private Div filters() {
        action.setAriaLabel("Việc");
        action.setEmptySelectionAllowed(true);
        action.setEmptySelectionCaption("Mọi việc");
        action.setPlaceholder("Mọi việc");
        action.setItems(AuditWords.actions());
        action.setItemLabelGenerator(value -> value == null ? "Mọi việc" : AuditWords.action(value));
        actor.addValueChangeListener(event -> changed());
        object.addValueChangeListener(event -> changed());
        action.addValueChangeListener(event -> changed());
        Div bar = new Div(actor, action, object);
        bar.addClassName("filter-bar");
        return bar;
    }

    private void changed() {
        if (filling) {
            return;
        }
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "nguoi", actor.getValue());
        put(parameters, "viec", action.getValue());
        put(parameters, "doi-tuong", object.getValue());
        UI.getCurrent().navigate(AuditView.class, new QueryParameters(parameters));
    }

    private void readMore() {
        show(queries.lines(search, grid.last(), PAGE), false);
    }

    private void show(List<AuditLine> lines, boolean fresh) {
        grid.show(lines, fresh);
        grid.setVisible(!grid.isEmpty());
        nothing.setVisible(grid.isEmpty());
        more.setVisible(lines.size() == PAGE);
    }

    private void verify() {
        AuditTrail.Verification result = trail.verify();
        if (result.intact()) {
            Toasts.success("Nhật ký toàn vẹn: " + Formats.number(result.events()) + " dòng trong "
                    + Formats.number(result.streams()) + " chuỗi, mọi dòng khớp với dòng trước.");
        } else {
            Toasts.problem("Nhật ký đã bị can thiệp tại: " + String.join(", ", result.broken())
                    + ". Hãy giữ nguyên hệ thống và báo Sở Y tế.");
        }
    }

    private static TextField field(String placeholder) {
        TextField field = new TextField();
        field.setPlaceholder(placeholder);
        field.setAriaLabel(placeholder);
        field.setClearButtonVisible(true);
        return field;
    }

    private static void put(Map<String, List<String>> parameters, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.put(key, List.of(value.strip()));
        }
    }
}
