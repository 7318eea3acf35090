package vn.hososach.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hososach.access.Role;

/** The way between screens: those whose {@code @RolesAllowed} names the role of the signed-in person. */
class Rail extends Nav {

    private static final List<Entry> ENTRIES = List.of(
            new Entry("", "Việc cần làm", Glyph.INBOX),
            new Entry("xac-minh", "Xác minh", Glyph.QUESTION),
            new Entry("trung", "Hồ sơ trùng", Glyph.DUPLICATE),
            new Entry("phe-duyet", "Phê duyệt", Glyph.APPROVE),
            new Entry("ho-so", "Hồ sơ", Glyph.PERSON),
            new Entry("nhap-lieu", "Nhập liệu", Glyph.IMPORT),
            new Entry("thon-to", "Thôn, tổ", Glyph.PLACE),
            new Entry("ra-soat", "Rà soát", Glyph.WORK),
            new Entry("phat-hien", "Phát hiện", Glyph.FINDINGS),
            new Entry("tien-do", "Tiến độ", Glyph.PROGRESS),
            new Entry("bao-cao", "Báo cáo", Glyph.REPORT),
            new Entry("chien-dich", "Quy trình", Glyph.CAMPAIGN),
            new Entry("quy-tac", "Quy tắc", Glyph.TABLE),
            new Entry("mo-hinh", "Mô hình", Glyph.VERIFIED),
            new Entry("doi-khop", "Đối khớp", Glyph.FILTER),
            new Entry("nhat-ky", "Nhật ký", Glyph.AUDIT),
            new Entry("nguoi-dung", "Người dùng", Glyph.USERS));

    /** On a phone this many stand in the bar, the rest behind one more button. */
    private static final int IN_THE_BAR = 5;

    private static final String OPEN = "rail-open";

    private final Map<String, Span> numbers = new HashMap<>();

    private record Entry(String path, String title, Glyph glyph) {}

    Rail(Role role) {
        addClassName("rail");
        getElement().setAttribute("aria-label", "Các màn hình");
        ENTRIES.stream().filter(entry -> isFor(entry, role)).forEach(entry -> RouteConfiguration.forSessionScope()
                .getRoute(entry.path())
                .filter(view -> isOpenTo(view, role))
                .ifPresent(view -> add(link(entry, view))));
        if (getComponentCount() > IN_THE_BAR) {
            addClassName("rail-long");
            add(more());
        }
    }

    /** Puts the rest away again after the way was chosen. */
    void fold() {
        removeClassName(OPEN);
    }

    private NativeButton more() {
        Span title = new Span("Thêm");
        title.addClassName("rail-title");
        NativeButton more = new NativeButton();
        more.add(new Div(Glyph.MORE.icon(), title));
        more.addClassNames("rail-link", "rail-more");
        more.addClickListener(click -> setClassName(OPEN, !hasClassName(OPEN)));
        return more;
    }

    /** Shows the numbers behind the entries; those without a number show none. */
    void show(Map<String, Long> counts) {
        numbers.forEach((path, number) -> {
            long count = counts.getOrDefault(path, 0L);
            number.setText(count == 0 ? "" : Formats.number(count));
        });
    }

    private static boolean isFor(Entry entry, Role role) {
        return role != Role.ADMINISTRATOR || !entry.path().isEmpty();
    }

    private static boolean isOpenTo(Class<?> view, Role role) {
        RolesAllowed roles = view.getAnnotation(RolesAllowed.class);
        return roles == null
                ? view.isAnnotationPresent(PermitAll.class)
                : Arrays.asList(roles.value()).contains(role.name());
    }

    private Component link(Entry entry, Class<? extends Component> view) {
        Span title = new Span(entry.title());
        title.addClassName("rail-title");
        Span number = new Span();
        number.addClassName("rail-count");
        numbers.put(entry.path(), number);
        RouterLink link = new RouterLink(view);
        link.addClassName("rail-link");
        link.getElement().setAttribute("title", entry.title());
        link.setHighlightCondition((self, event) -> isAt(event.getLocation().getPath(), entry.path()));
        link.add(new Div(entry.glyph().icon(), title, number));
        return link;
    }

    private static boolean isAt(String path, String entry) {
        return entry.isEmpty()
                ? path.isEmpty() || path.equals("viec")
                : path.equals(entry) || path.startsWith(entry + "/");
    }
}
