package vn.hososach.ui.intake;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import vn.hososach.intake.ImportBatch;
import vn.hososach.intake.IntakeKind;
import vn.hososach.intake.IntakeQueries;
import vn.hososach.intake.NotedLines;
import vn.hososach.intake.Reject;
import vn.hososach.intake.RejectFile;
import vn.hososach.intake.TrialDesk;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** The rejected lines of one import and those of nobody, and the files to mend and hand over again. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public class BatchDetail extends Div {

    private static final int SHOWN = 200;

    private final IntakeQueries queries;
    private final RejectFile file;

    BatchDetail(IntakeQueries queries, RejectFile file) {
        this.queries = queries;
        this.file = file;
        addClassName("batch-detail");
    }

    /** Shows this import. */
    void show(ImportBatch batch) {
        removeAll();
        setVisible(batch.rejected() > 0
                || batch.unmatched() > 0
                || batch.problem() != null
                || batch.restarts() > 0
                || batch.asOf() != null);
        if (batch.problem() != null) {
            add(new H2("Không nhập được " + batch.fileName()), new Paragraph(batch.problem()));
        } else {
            add(NotedLines.REJECTED, batch, batch.rejected(), "Dòng bị loại");
            add(NotedLines.UNMATCHED, batch, batch.unmatched(), "Dòng chưa khớp với người nào");
        }
        if (batch.asOf() != null) {
            add(new Paragraph("Ngày chốt dữ liệu: " + Formats.date(batch.asOf()) + "."));
        }
        if (batch.restarts() > 0) {
            add(new Paragraph("Phần mềm đã dừng khi đang nhập " + batch.fileName()
                    + "; tệp đã nạp lại sau khi khởi động lại, từ đầu và không ai phải gửi lại."));
        }
    }

    private void add(NotedLines which, ImportBatch batch, long count, String title) {
        if (count > 0) {
            List<Reject> lines = queries.lines(which, batch.id(), SHOWN);
            String shown = lines.size() < count ? Formats.number(lines.size()) + " trong " : "";
            add(head(which, batch, title + ": " + shown + Formats.number(count)), grid(batch.kind(), lines));
        }
    }

    private Div head(NotedLines which, ImportBatch batch, String words) {
        H2 title = new H2(words);
        Anchor download = new Anchor(
                (DownloadHandler) event -> write(which, batch, event),
                which == NotedLines.REJECTED ? "Tải tệp các dòng bị loại" : "Tải tệp các dòng chưa khớp");
        download.addComponentAsFirst(Glyph.DOWNLOAD.icon());
        download.addClassName("icon-link");
        Div head = new Div(title, download);
        head.addClassName("section-head");
        return head;
    }

    static Grid<Reject> grid(IntakeKind kind, List<Reject> rejects) {
        Map<String, String> titles = TrialDesk.columns(kind);
        Grid<Reject> grid = new Grid<>(Reject.class, false);
        grid.setAllRowsVisible(rejects.size() <= 12);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(reject -> Formats.number(reject.lineNo()))
                .setHeader("Dòng")
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("76px")
                .setFlexGrow(0);
        grid.addColumn(Reject::reason)
                .setHeader("Lý do")
                .setWidth("300px")
                .setFlexGrow(2)
                .setTooltipGenerator(Reject::reason);
        grid.addColumn(reject ->
                        reject.field() == null ? "cả dòng" : titles.getOrDefault(reject.field(), reject.field()))
                .setHeader("Trường")
                .setWidth("200px")
                .setFlexGrow(0);
        grid.addColumn(Reject::line)
                .setHeader("Nội dung dòng")
                .setWidth("320px")
                .setTooltipGenerator(Reject::line);
        grid.setItems(rejects);
        return grid;
    }

    private void write(NotedLines which, ImportBatch batch, DownloadEvent event) {
        event.setFileName((which == NotedLines.REJECTED ? "dong-bi-loai-" : "dong-chua-khop-") + batch.id() + ".csv");
        event.setContentType("text/csv;charset=utf-8");
        try (Writer writer = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            // the mark by which Excel knows UTF-8
            writer.write('\uFEFF');
            file.write(which, batch.id(), writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
