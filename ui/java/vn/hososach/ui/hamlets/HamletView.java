package vn.hososach.ui.hamlets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.population.Hamlet;
import vn.hososach.population.HamletDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/** The hamlets of a commune with their people; the station head names them and puts those together that are one. */
@Route(value = "thon-to", layout = MainLayout.class)
@PageTitle("Thôn, tổ dân phố · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD"})
public class HamletView extends Div {

    private final HamletDesk desk;
    private final CommuneCode commune;
    private final boolean head;
    private final PageHead title = new PageHead("Thôn, tổ dân phố");
    private final Grid<Hamlet> grid = new Grid<>(Hamlet.class, false);
    private final EmptyState nothing = new EmptyState(
            Glyph.PLACE, "Chưa có thôn, tổ dân phố nào", "Tên thôn, tổ được lấy từ địa chỉ khi nhập danh sách dân cư.");

    public HamletView(HamletDesk desk, Actors actors) {
        this.desk = desk;
        Actor me = actors.current();
        commune = me.scope().communes().iterator().next();
        head = me.role() == Role.STATION_HEAD;
        addClassName("page");
        columns();
        add(title, grid, nothing);
        if (head) {
            ActionBar bar = new ActionBar();
            bar.main("Thêm thôn, tổ…", () -> HamletDialog.ofNew(this::added).open());
            add(bar);
        }
        show();
    }

    private void columns() {
        grid.addClassNames("fill-grid", head ? "as-cards" : "as-columns");
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(Hamlet::name).setHeader("Tên").setWidth("260px").setFlexGrow(2);
        number("Người trong danh sách dân cư", Hamlet::residents);
        number("Hồ sơ đang quản lý", Hamlet::records);
        if (head) {
            grid.addColumn(new ComponentRenderer<>(this::actions))
                    .setKey("actions")
                    .setWidth("220px")
                    .setFlexGrow(0);
        }
        grid.getElement().setAttribute("aria-label", "Thôn, tổ dân phố");
    }

    private void number(String header, com.vaadin.flow.function.SerializableFunction<Hamlet, Long> count) {
        grid.addColumn(hamlet -> Formats.number(count.apply(hamlet)))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("220px")
                .setFlexGrow(1);
    }

    private Component actions(Hamlet hamlet) {
        Button rename = new Button("Đổi tên…", click -> HamletDialog.ofRename(hamlet, name -> renamed(hamlet, name))
                .open());
        Button merge = new Button("Gộp vào…", click -> askInto(hamlet));
        rename.setAriaLabel("Đổi tên " + hamlet.name());
        merge.setAriaLabel("Gộp " + hamlet.name() + " vào thôn, tổ khác");
        for (Button button : List.of(rename, merge)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        }
        return new Span(rename, merge);
    }

    private void askInto(Hamlet hamlet) {
        List<Hamlet> others = desk.hamlets(commune).stream()
                .filter(it -> it.id() != hamlet.id())
                .toList();
        HamletDialog.ofMerge(hamlet, others, into -> merged(hamlet, into)).open();
    }

    private void show() {
        List<Hamlet> hamlets = desk.hamlets(commune);
        title.facts(Formats.number(hamlets.size())
                + " thôn, tổ. Tên khác dấu hoặc viết tắt trong tệp được hiểu theo danh" + " mục này.");
        grid.setItems(hamlets);
        grid.setVisible(!hamlets.isEmpty());
        nothing.setVisible(hamlets.isEmpty());
    }

    private void added(String name) {
        desk.add(commune, name);
        Toasts.success("Đã thêm " + name.strip() + ".");
        show();
    }

    private void renamed(Hamlet hamlet, String name) {
        long moved = desk.rename(commune, hamlet.id(), name);
        Toasts.success(
                "Đã đổi tên thành " + name.strip() + "; " + Formats.number(moved) + " người, hồ sơ theo tên mới.");
        show();
    }

    private void merged(Hamlet hamlet, Hamlet into) {
        long moved = desk.merge(commune, hamlet.id(), into.id());
        Toasts.success("Đã gộp " + hamlet.name() + " vào " + into.name() + "; " + Formats.number(moved)
                + " người, hồ sơ chuyển sang.");
        show();
    }
}
