package vn.hososach.ui.ruledesk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actors;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableGrid;
import vn.hososach.refusal.Refusal;
import vn.hososach.ruledesk.RuleChange;
import vn.hososach.ruledesk.RuleDesk;
import vn.hososach.ruledesk.RuleQueries;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/** The decision tables: read by Sở Y tế, changed literal by literal, tried, approved by a second person, taken back. */
@Route(value = "quy-tac", layout = MainLayout.class)
@PageTitle("Quy tắc · Hồ Sơ Sạch")
@RolesAllowed("SUPERVISOR")
public class RuleDeskView extends Div implements HasUrlParameter<String>, ChangeList.Acts {

    private static final String FIRST = "identity";

    private final RuleQueries queries;
    private final RuleDesk desk;
    private final CommuneNames communes;
    private final Nav list = new Nav();
    private final Div table = new Div();
    private String key = FIRST;

    public RuleDeskView(RuleQueries queries, RuleDesk desk, CommuneNames communes) {
        this.queries = queries;
        this.desk = desk;
        this.communes = communes;
        addClassName("page");
        list.addClassNames("panel", "rule-list");
        list.getElement().setAttribute("aria-label", "Các bảng quyết định");
        table.addClassName("rule-desk-table");
        Div body = new Div(list, table);
        body.addClassName("rule-desk");
        add(
                new PageHead("Quy tắc")
                        .facts("Mọi quy tắc đúng, đủ, sạch, sống và các quy tắc chuyển việc. Sửa bằng dự thảo,"
                                + " người thứ hai duyệt mới áp dụng."),
                body);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        List<TableGrid> tables = queries.tables();
        key = tables.stream().anyMatch(t -> t.key().equals(parameter)) ? String.valueOf(parameter) : FIRST;
        list.removeAll();
        for (TableGrid grid : tables) {
            RouterLink link = new RouterLink("", RuleDeskView.class, grid.key());
            Span count = new Span(String.valueOf(grid.rows().size()));
            count.addClassName("rule-count");
            link.add(new Span(grid.name()), count);
            link.addClassName("rule-link");
            if (grid.key().equals(key)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(link);
        }
        show();
    }

    private void show() {
        TableGrid grid = queries.table(key);
        Div scroll = new Div(new RuleTableGrid(grid, row -> edit(grid, row)));
        scroll.addClassName("rule-scroll");
        Span version = new Span("Bảng " + grid.key() + ", bản " + grid.version() + ", "
                + grid.rows().size() + " dòng");
        version.addClassName("page-facts");
        Div panel = new Div(new H2(grid.name()), version, scroll);
        panel.addClassName("panel");
        table.removeAll();
        table.add(panel, new ChangeList(queries.changes(key), me(), this));
    }

    private static String me() {
        return Actors.find().map(actor -> actor.username()).orElse("");
    }

    private void edit(TableGrid grid, TableGrid.Row row) {
        new RuleDialog(queries, grid, row, new RuleDialog.Answer() {
                    @Override
                    public void draft(LiteralChange change, String reason) {
                        act(() -> desk.draft(key, change, reason), "Đã tạo dự thảo; người thứ hai của Sở Y tế duyệt.");
                    }

                    @Override
                    public void freeze(String rowId, String reason) {
                        act(
                                () -> new EffectDialog(
                                                "Quy tắc đã tắt; đến nay đã có",
                                                desk.freeze(key, rowId, reason),
                                                communes)
                                        .open(),
                                "Đã tắt quy tắc " + rowId + ". Lần rà soát tới các phát hiện của nó sẽ đóng.");
                    }
                })
                .open();
    }

    @Override
    public void tryOut(RuleChange change) {
        new EffectDialog("Nếu áp dụng hôm nay", queries.tryOut(change.id()), communes).open();
    }

    @Override
    public void approve(RuleChange change) {
        act(() -> desk.approve(change.id()), "Đã áp dụng. Lần rà soát tới dùng bản mới.");
    }

    @Override
    public void withdraw(RuleChange change) {
        act(() -> desk.withdraw(change.id()), "Đã rút dự thảo.");
    }

    @Override
    public void takeBack(RuleChange change) {
        act(() -> desk.takeBack(change.id(), "Trở về bản trước"), "Đã trở về bản trước.");
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            Toasts.success(done);
        } catch (Refusal refusal) {
            Toasts.refused(refusal);
        }
        show();
    }
}
