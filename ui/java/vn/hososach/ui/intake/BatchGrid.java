package vn.hososach.ui.intake;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.function.Consumer;
import vn.hososach.intake.ImportBatch;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** The history of imports, the newest first. */
class BatchGrid extends Grid<ImportBatch> {

    BatchGrid() {
        super(ImportBatch.class, false);
        addClassName("batch-grid");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.SINGLE);
        // on a phone the first two columns are what one sees: which file, and how it went
        addColumn(BatchGrid::file).setHeader("Tệp").setWidth("140px").setTooltipGenerator(BatchGrid::file);
        addColumn(new ComponentRenderer<>(BatchGrid::state))
                .setHeader("Kết quả")
                .setWidth("152px")
                .setFlexGrow(0);
        addColumn(batch -> batch.kind().title())
                .setHeader("Loại")
                .setWidth("172px")
                .setFlexGrow(0);
        addNumber("Đọc", ImportBatch::read);
        addNumber("Thêm", ImportBatch::inserted);
        addNumber("Sửa", ImportBatch::updated);
        addNumber("Không đổi", ImportBatch::unchanged);
        addNumber("Loại bỏ", ImportBatch::rejected);
        addNumber("Chưa khớp", ImportBatch::unmatched);
        addColumn(batch -> Formats.time(batch.startedAt()))
                .setHeader("Bắt đầu")
                .setWidth("160px")
                .setFlexGrow(0);
        getElement().setAttribute("aria-label", "Các lần nhập");
    }

    void show(List<ImportBatch> batches) {
        setItems(batches);
    }

    void choose(ImportBatch batch) {
        select(batch);
    }

    void onChoice(Consumer<ImportBatch> listener) {
        addSelectionListener(event -> event.getFirstSelectedItem().ifPresent(listener));
    }

    /** Gives each import that changed anything a button to take it back. */
    void offerUndo(Consumer<ImportBatch> undo) {
        addColumn(new ComponentRenderer<>(batch -> undo(batch, undo)))
                .setKey("undo")
                .setHeader("")
                .setWidth("118px")
                .setFlexGrow(0);
    }

    private static Component undo(ImportBatch batch, Consumer<ImportBatch> undo) {
        if (!batch.state().equals("DONE") || batch.inserted() + batch.updated() == 0) {
            return new Span();
        }
        Button button = new Button("Hoàn tác", Glyph.UNDO.icon(), click -> undo.accept(batch));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Hoàn tác lần nhập tệp " + batch.fileName());
        return button;
    }

    private void addNumber(String title, ValueProvider<ImportBatch, Long> number) {
        addColumn(batch -> wrote(batch) ? Formats.number(number.apply(batch)) : "")
                .setHeader(title)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(title.length() > 7 ? "92px" : "66px")
                .setFlexGrow(0);
    }

    /** Of an import that came to nothing there is nothing to count. */
    private static boolean wrote(ImportBatch batch) {
        return batch.state().equals("DONE") || batch.state().equals("UNDONE");
    }

    private static String file(ImportBatch batch) {
        return batch.fileName() + (batch.restarts() == 0 ? "" : " · đã nạp lại sau khi khởi động lại");
    }

    private static Badge done(ImportBatch batch) {
        if (batch.rejected() > 0) {
            return new Badge(Badge.Tone.DOUBT, "Có dòng bị loại");
        }
        return batch.unmatched() > 0
                ? new Badge(Badge.Tone.DOUBT, "Có dòng chưa khớp")
                : new Badge(Badge.Tone.DONE, "Đã nhập");
    }

    private static Badge state(ImportBatch batch) {
        return switch (batch.state()) {
            case "DONE" -> done(batch);
            case "RUNNING" -> new Badge(Badge.Tone.INFO, "Đang nhập");
            case "UNDONE" -> new Badge(Badge.Tone.QUIET, "Đã hoàn tác");
            case "CANCELLED" -> new Badge(Badge.Tone.QUIET, "Đã dừng");
            default -> new Badge(Badge.Tone.OVERDUE, "Không nhập được");
        };
    }
}
