package vn.hososach.ui.reporting;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;
import vn.hososach.reporting.MonthlyReport;
import vn.hososach.reporting.MonthlyReportDesk;
import vn.hososach.reporting.MonthlyReportQueries;
import vn.hososach.reporting.ReportFormat;
import vn.hososach.reporting.ReportPrintDesk;
import vn.hososach.reporting.ReportStatus;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.Toasts;

/** Monthly reports: the list, and one of them with its text, its printed page and what the actor may do with it. */
@Route(value = "bao-cao", layout = MainLayout.class)
@PageTitle("Báo cáo tháng · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "COMMUNE_CHAIR", "SUPERVISOR"})
public class ReportView extends Div implements HasUrlParameter<Long> {

    private final MonthlyReportDesk desk;
    private final ReportPrintDesk print;
    private final MonthlyReportQueries reports;
    private final Actors actors;
    private final Clock clock;

    public ReportView(
            MonthlyReportDesk desk, ReportPrintDesk print, MonthlyReportQueries reports, Actors actors, Clock clock) {
        this.desk = desk;
        this.print = print;
        this.reports = reports;
        this.actors = actors;
        this.clock = clock;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        removeAll();
        Optional<MonthlyReport> report = id == null ? Optional.empty() : reports.find(id);
        if (report.isPresent()) {
            show(report.get());
        } else {
            showList();
        }
    }

    private void showList() {
        add(new PageHead("Báo cáo tháng")
                .facts("Trạm Y tế soạn, Trưởng trạm ký, Chủ tịch UBND duyệt, Sở Y tế tiếp nhận."));
        List<MonthlyReport> all = reports.all();
        if (all.isEmpty()) {
            add(new EmptyState(
                    Glyph.REPORT,
                    "Chưa có báo cáo nào",
                    "Báo cáo tháng được lập vào đầu tháng, hoặc khi Trạm bấm lập."));
        } else {
            add(new ReportList(all));
        }
        Actor actor = actors.current();
        YearMonth now = YearMonth.now(clock);
        boolean begun = all.stream().anyMatch(report -> report.month().equals(now));
        if (ofStation() && actor.scope().communes().size() == 1 && !begun) {
            ActionBar bar = new ActionBar();
            bar.main(
                    "Lập báo cáo tháng này",
                    () -> doing(
                            () -> desk.open(actor.scope().communes().iterator().next(), now)));
            add(bar);
        }
    }

    private void show(MonthlyReport report) {
        PageHead head = new PageHead("Báo cáo tháng " + month(report.month())).facts(report.communeName());
        head.aside(ReportList.status(report));
        add(head);
        if (!report.returnedReason().isBlank()) {
            Paragraph returned = new Paragraph("Đã trả lại: " + report.returnedReason());
            returned.addClassName("report-returned");
            add(returned);
        }
        TextArea difficulties = text("Khó khăn, vướng mắc", report.difficulties());
        TextArea proposals = text("Đề xuất, kiến nghị", report.proposals());
        boolean written = report.status() == ReportStatus.DRAFT && ofStation();
        difficulties.setReadOnly(!written);
        proposals.setReadOnly(!written);
        Div words = new Div(difficulties, proposals);
        words.addClassName("report-words");
        Div body = new Div(words);
        body.addClassName("report-body");
        if (report.figures().isPresent() && !report.intact()) {
            body.add(new Paragraph(RefusalText.of(new Refusal("report-figures-altered"))));
        } else if (report.figures().isPresent()) {
            PrintedReport printed = new PrintedReport(print.print(report.id(), ReportFormat.PDF));
            head.aside(printed.pdf(), PrintedReport.download("Tải XLSX", print.print(report.id(), ReportFormat.XLSX)));
            body.add(printed);
        } else {
            body.add(new Paragraph("Số liệu đang được tính; hãy tải lại trang sau ít giây."));
        }
        add(body, actions(report, difficulties, proposals));
    }

    private static TextArea text(String label, String value) {
        TextArea area = new TextArea(label);
        area.setValue(value);
        area.setWidthFull();
        area.setMaxLength(4_000);
        return area;
    }

    private ActionBar actions(MonthlyReport report, TextArea difficulties, TextArea proposals) {
        ActionBar bar = new ActionBar();
        Role role = actors.current().role();
        long id = report.id();
        switch (report.status()) {
            case DRAFT -> {
                if (ofStation()) {
                    bar.secondary("Tính lại số liệu", () -> doing(() -> desk.refreshFigures(id)));
                    bar.secondary(
                            "Lưu",
                            () -> doing(() -> desk.saveDraft(id, difficulties.getValue(), proposals.getValue())));
                    bar.main(
                            "Trình Trưởng trạm",
                            () -> doing(() -> {
                                desk.saveDraft(id, difficulties.getValue(), proposals.getValue());
                                desk.submit(id);
                            }));
                }
            }
            case SIGNING -> offer(bar, role == Role.STATION_HEAD, "Ký báo cáo", () -> desk.sign(id), id, false);
            case APPROVING -> offer(bar, role == Role.COMMUNE_CHAIR, "Duyệt báo cáo", () -> desk.approve(id), id, true);
            case ACCEPTING -> offer(bar, role == Role.SUPERVISOR, "Tiếp nhận", () -> desk.accept(id), id, true);
            default -> {
                // nothing is left to do
            }
        }
        return bar;
    }

    private void offer(ActionBar bar, boolean mine, String words, Runnable action, long id, boolean returnable) {
        if (mine) {
            if (returnable) {
                TextArea reason = new TextArea("Lý do trả lại");
                bar.hint(reason);
                bar.secondary("Trả lại", () -> doing(() -> desk.sendBack(id, reason.getValue())));
            }
            bar.main(words, () -> doing(action));
        }
    }

    private boolean ofStation() {
        Role role = actors.current().role();
        return role == Role.STATION_STAFF || role == Role.STATION_HEAD;
    }

    private void doing(Runnable action) {
        try {
            action.run();
            Toasts.success("Đã ghi.");
            getUI().ifPresent(ui -> ui.navigate(ReportView.class));
        } catch (Refusal refusal) {
            Toasts.refused(refusal);
        }
    }

    static String month(YearMonth month) {
        return "%02d/%d".formatted(month.getMonthValue(), month.getYear());
    }
}
