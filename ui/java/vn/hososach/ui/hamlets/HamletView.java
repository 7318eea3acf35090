package vn.hososach.ui.hamlets;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.population.Hamlet;
import vn.hososach.population.HamletAct;
import vn.hososach.population.HamletDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneQueries;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/**
 * The hamlets of a commune with their people; the station head names them, puts those together that are one, closes those
 * that are no more, and undoes what was done by mistake.
 */
@Route(value = "thon-to", layout = MainLayout.class)
@PageTitle("Thôn, tổ dân phố · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD"})
public class HamletView extends Div {

    private static final int ACTS = 30;

    private final HamletDesk desk;
    private final Select<CommuneCode> commune = new Select<>();
    private final PageHead title = new PageHead("Thôn, tổ dân phố");
    private final HamletGrid grid = new HamletGrid();
    private final HamletActGrid acts = new HamletActGrid();
    private final H2 actsTitle = new H2("Các thay đổi");
    private final EmptyState nothing = new EmptyState(
            Glyph.PLACE, "Chưa có thôn, tổ dân phố nào", "Tên thôn, tổ được lấy từ địa chỉ khi nhập danh sách dân cư.");

    public HamletView(HamletDesk desk, CommuneQueries communes, Actors actors) {
        this.desk = desk;
        Actor me = actors.current();
        addClassName("page");
        choice(me, communes);
        add(title, commune, grid, nothing, actsTitle, acts);
        if (me.role() == Role.STATION_HEAD) {
            grid.offer(new HamletGrid.Acts(this::askName, this::askInto, this::closed, this::reopened));
            acts.offer(this::undone);
            ActionBar bar = new ActionBar();
            bar.main("Thêm thôn, tổ…", () -> HamletDialog.ofNew(this::added).open());
            add(bar);
        }
        show();
    }

    private void choice(Actor me, CommuneQueries communes) {
        List<CommuneCode> mine = me.scope().communes().stream()
                .sorted(Comparator.comparing(communes::name))
                .toList();
        commune.setLabel("Xã, phường");
        commune.setItems(mine);
        commune.setItemLabelGenerator(communes::name);
        commune.setValue(mine.get(0));
        commune.setVisible(mine.size() > 1);
        commune.addValueChangeListener(change -> show());
    }

    private void askName(Hamlet hamlet) {
        HamletDialog.ofRename(hamlet, name -> renamed(hamlet, name)).open();
    }

    private void askInto(Hamlet hamlet) {
        List<Hamlet> others = desk.hamlets(commune.getValue()).stream()
                .filter(it -> it.open() && it.id() != hamlet.id())
                .toList();
        HamletDialog.ofMerge(hamlet, others, into -> merged(hamlet, into)).open();
    }

    private void show() {
        List<Hamlet> hamlets = desk.hamlets(commune.getValue());
        long open = hamlets.stream().filter(Hamlet::open).count();
        title.facts(
                Formats.number(open) + " thôn, tổ. Tên khác dấu hoặc viết tắt trong tệp được hiểu theo danh mục này.");
        grid.setItems(hamlets);
        grid.setVisible(!hamlets.isEmpty());
        nothing.setVisible(hamlets.isEmpty());
        List<HamletAct> done = desk.acts(commune.getValue(), ACTS);
        acts.setItems(done);
        acts.setVisible(!done.isEmpty());
        actsTitle.setVisible(!done.isEmpty());
    }

    private void added(String name) {
        desk.add(commune.getValue(), name);
        Toasts.success("Đã thêm " + name.strip() + ".");
        show();
    }

    private void renamed(Hamlet hamlet, String name) {
        long moved = desk.rename(commune.getValue(), hamlet.id(), name);
        Toasts.success(
                "Đã đổi tên thành " + name.strip() + "; " + Formats.number(moved) + " người, hồ sơ theo tên mới.");
        show();
    }

    private void merged(Hamlet hamlet, Hamlet into) {
        long moved = desk.merge(commune.getValue(), hamlet.id(), into.id());
        Toasts.success("Đã gộp " + hamlet.name() + " vào " + into.name() + "; " + Formats.number(moved)
                + " người, hồ sơ chuyển sang.");
        show();
    }

    private void closed(Hamlet hamlet) {
        desk.close(commune.getValue(), hamlet.id());
        Toasts.success("Đã đóng " + hamlet.name() + "; có thể mở lại bất cứ lúc nào.");
        show();
    }

    private void reopened(Hamlet hamlet) {
        desk.reopen(commune.getValue(), hamlet.id());
        Toasts.success("Đã mở lại " + hamlet.name() + ".");
        show();
    }

    private void undone(HamletAct act) {
        long back = desk.undo(commune.getValue(), act.id());
        Toasts.success("Đã hoàn tác: " + act.inWords() + "; " + Formats.number(back) + " người, hồ sơ trở lại.");
        show();
    }
}
