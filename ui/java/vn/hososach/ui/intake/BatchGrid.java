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

    private final Column<ImportBatch> unmatched;

    BatchGrid() {
        super(ImportBatch.class, false);
        addClassName("batch-grid");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.SINGLE);
        // on a phone the first two columns are what one sees: which file, and how it went
        addColumn(ImportBatch::fileName).setHeader("Tệp").setWidth("140px").setTooltipGenerator(ImportBatch::fileName);
        addColumn(new ComponentRenderer<>(BatchGrid::state))
                .setKey("state")
                .setHeader("Kết quả")
                .setWidth("152px")
                .setFlexGrow(0)
                .setTooltipGenerator(
                        batch -> batch.restarts() == 0 ? inWords(batch) : "Đã nạp lại sau khi khởi động lại");
        addColumn(batch -> batch.kind().shortTitle())
                .setHeader("Loại")
                .setWidth("96px")
                .setFlexGrow(0)
                .setTooltipGenerator(batch -> batch.kind().title());
        addNumber("Đọc", ImportBatch::read);
        addNumber("Thêm", ImportBatch::inserted);
        addNumber("Sửa", ImportBatch::updated);
        addNumber("Không đổi", ImportBatch::unchanged);
        addNumber("Bị loại", ImportBatch::rejected);
        unmatched = addNumber("Chưa khớp", ImportBatch::unmatched);
        addColumn(batch -> Formats.time(batch.startedAt()))
                .setHeader("Bắt đầu")
                .setWidth("150px")
                .setFlexGrow(0);
        getElement().setAttribute("aria-label", "Các lần nhập");
    }

    void show(List<ImportBatch> batches) {
        // lists of other offices alone have such lines
        unmatched.setVisible(batches.stream().anyMatch(batch -> batch.unmatched() > 0));
        setItems(batches);
    }

    void choose(ImportBatch batch) {
        select(batch);
    }

    boolean chosenFailed() {
        return getSelectedItems().stream().anyMatch(batch -> batch.problem() != null);
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

    private Column<ImportBatch> addNumber(String title, ValueProvider<ImportBatch, Long> number) {
        return addColumn(batch -> wrote(batch) ? Formats.number(number.apply(batch)) : "")
                .setHeader(title)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth(title.length() > 7 ? "92px" : "80px")
                .setFlexGrow(0);
    }

    /** Of an import that came to nothing there is nothing to count. */
    private static boolean wrote(ImportBatch batch) {
        return batch.state().equals("DONE") || batch.state().equals("UNDONE");
    }

    /** What became of it, and that the software had ended under it, if so. */
    static String inWords(ImportBatch batch) {
        boolean again = batch.restarts() > 0;
        return switch (batch.state()) {
            case "DONE" -> done(batch, again ? "Đã nạp lại" : "Đã nhập");
            case "RUNNING" -> again ? "Đang nạp lại" : "Đang nhập";
            case "UNDONE" -> "Đã hoàn tác";
            case "CANCELLED" -> "Đã dừng";
            default -> "Không nhập được";
        };
    }

    private static String done(ImportBatch batch, String well) {
        return batch.rejected() > 0 ? "Có dòng bị loại" : batch.unmatched() > 0 ? "Có dòng chưa khớp" : well;
    }

    private static Badge state(ImportBatch batch) {
        Badge.Tone tone =
                switch (batch.state()) {
                    case "DONE" -> batch.rejected() + batch.unmatched() == 0 ? Badge.Tone.DONE : Badge.Tone.DOUBT;
                    case "RUNNING" -> Badge.Tone.INFO;
                    case "UNDONE", "CANCELLED" -> Badge.Tone.QUIET;
                    default -> Badge.Tone.OVERDUE;
                };
        return new Badge(tone, inWords(batch));
    }
}
