package vn.hososach.ui.admin;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditLine;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneQueries;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;

/** The lines of the trail. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class AuditGrid extends Grid<AuditLine> {

    private final List<AuditLine> lines = new ArrayList<>();
    private final Map<CommuneCode, String> communes;

    AuditGrid(CommuneQueries communes) {
        super(AuditLine.class, false);
        this.communes = communes.names();
        setSelectionMode(SelectionMode.NONE);
        addClassNames("fill-grid", "as-cards");
        addColumn(line -> Formats.time(line.at()))
                .setHeader("Lúc")
                .setWidth("150px")
                .setFlexGrow(0);
        addColumn(AuditLine::actor).setHeader("Người làm").setWidth("120px").setFlexGrow(0);
        addColumn(line -> line.role().title())
                .setHeader("Vai trò")
                .setWidth("172px")
                .setFlexGrow(0);
        addColumn(line -> AuditWords.action(line.action()))
                .setHeader("Việc")
                .setWidth("124px")
                .setFlexGrow(0);
        addColumn(line -> AuditWords.object(line.objectType()) + " " + line.objectId())
                .setHeader("Đối tượng")
                .setWidth("150px")
                .setTooltipGenerator(AuditLine::objectId);
        addColumn(AuditGrid::what)
                .setHeader("Chi tiết")
                .setWidth("150px")
                .setFlexGrow(2)
                .setTooltipGenerator(AuditGrid::what);
        addColumn(line -> place(line.stream()))
                .setHeader("Xã, phường")
                .setWidth("140px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(AuditGrid::outcome))
                .setHeader("Kết quả")
                .setWidth("106px")
                .setFlexGrow(0);
        getElement().setAttribute("aria-label", "Nhật ký");
    }

    void show(List<AuditLine> page, boolean fresh) {
        if (fresh) {
            lines.clear();
        }
        lines.addAll(page);
        setItems(List.copyOf(lines));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    @Nullable
    AuditLine last() {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    private String place(String stream) {
        return stream.equals(AuditEntry.SYSTEM)
                ? "Toàn hệ thống"
                : communes.getOrDefault(new CommuneCode(stream), stream);
    }

    private static String what(AuditLine line) {
        return AuditWords.what(line.fields(), line.reason());
    }

    private static Badge outcome(AuditLine line) {
        return line.denied() ? new Badge(Badge.Tone.OVERDUE, "Bị từ chối") : new Badge(Badge.Tone.DONE, "Đã làm");
    }
}
