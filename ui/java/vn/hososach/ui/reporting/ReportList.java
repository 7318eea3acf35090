package vn.hososach.ui.reporting;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import vn.hososach.reporting.MonthlyReport;
import vn.hososach.reporting.ReportStatus;
import vn.hososach.ui.frame.Badge;

/** Monthly reports, the newest first, each one press away. */
class ReportList extends Grid<MonthlyReport> {

    ReportList(List<MonthlyReport> reports) {
        super(MonthlyReport.class, false);
        setSelectionMode(SelectionMode.NONE);
        addClassName("as-cards");
        setAllRowsVisible(true);
        addColumn(new ComponentRenderer<>(ReportList::link))
                .setHeader("Báo cáo")
                .setKey("month")
                .setWidth("320px");
        addColumn(new ComponentRenderer<>(ReportList::status))
                .setHeader("Tình trạng")
                .setWidth("200px");
        addColumn(MonthlyReport::returnedReason).setHeader("Lý do trả lại").setFlexGrow(2);
        setItems(reports);
        getElement().setAttribute("aria-label", "Báo cáo tháng");
    }

    private static RouterLink link(MonthlyReport report) {
        return new RouterLink(
                "Tháng " + ReportView.month(report.month()) + " · " + report.communeName(),
                ReportView.class,
                report.id());
    }

    /** Amber as long as somebody has to do something, green when Sở Y tế has it. */
    static Badge status(MonthlyReport report) {
        boolean done = report.status() == ReportStatus.ACCEPTED || report.status() == ReportStatus.CONSOLIDATED;
        return new Badge(
                done ? Badge.Tone.DONE : Badge.Tone.INFO, report.status().title());
    }
}
