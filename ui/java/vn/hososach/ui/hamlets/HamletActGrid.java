package vn.hososach.ui.hamlets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.function.Consumer;
import vn.hososach.population.HamletAct;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** What was done with the list, newest first. */
class HamletActGrid extends Grid<HamletAct> {

    HamletActGrid() {
        super(HamletAct.class, false);
        addClassName("as-cards");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addColumn(HamletActGrid::words)
                .setHeader("Nội dung")
                .setWidth("300px")
                .setFlexGrow(1)
                .setTooltipGenerator(HamletActGrid::words);
        addColumn(HamletAct::actor)
                .setHeader("Người thực hiện")
                .setWidth("180px")
                .setFlexGrow(0);
        addColumn(act -> Formats.time(act.at()))
                .setHeader("Lúc")
                .setWidth("160px")
                .setFlexGrow(0);
        getElement().setAttribute("aria-label", "Các thay đổi của danh mục");
    }

    /** Shows what was undone; {@code undo} only to those who may. */
    void offer(Consumer<HamletAct> undo) {
        addColumn(new ComponentRenderer<>(act -> state(act, undo)))
                .setKey("undo")
                .setHeader("")
                .setWidth("140px")
                .setFlexGrow(0);
    }

    private static String words(HamletAct act) {
        return act.inWords() + (act.moved() == 0 ? "" : " (" + Formats.number(act.moved()) + " người, hồ sơ đi theo)");
    }

    private static Component state(HamletAct act, Consumer<HamletAct> undo) {
        if (act.undone()) {
            return new Badge(Badge.Tone.QUIET, "Đã hoàn tác");
        }
        if (!act.undoable()) {
            return new Span();
        }
        Button button = new Button("Hoàn tác", Glyph.UNDO.icon(), click -> undo.accept(act));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel("Hoàn tác: " + act.inWords());
        return button;
    }
}
