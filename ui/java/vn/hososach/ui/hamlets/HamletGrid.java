package vn.hososach.ui.hamlets;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.function.Consumer;
import vn.hososach.population.Hamlet;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.Formats;

/** The hamlets with their people; for the head with what can be done with each. */
class HamletGrid extends Grid<Hamlet> {

    /** What can be done with a hamlet. */
    record Acts(Consumer<Hamlet> rename, Consumer<Hamlet> merge, Consumer<Hamlet> close, Consumer<Hamlet> reopen) {}

    HamletGrid() {
        super(Hamlet.class, false);
        addClassName("as-cards");
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addColumn(new ComponentRenderer<>(HamletGrid::name))
                .setKey("name")
                .setHeader("Tên")
                .setWidth("220px")
                .setFlexGrow(2);
        number("Người trong danh sách dân cư", "người", Hamlet::residents);
        number("Hồ sơ đang quản lý", "hồ sơ", Hamlet::records);
        getElement().setAttribute("aria-label", "Thôn, tổ dân phố");
    }

    void offer(Acts acts) {
        addColumn(new ComponentRenderer<>(hamlet -> actions(hamlet, acts)))
                .setKey("actions")
                .setWidth("300px")
                .setFlexGrow(0);
    }

    /** In cards on a phone nothing but the unit says what a number counts. */
    private void number(String header, String unit, SerializableFunction<Hamlet, Long> count) {
        addColumn(new ComponentRenderer<>(hamlet -> {
                    Span word = new Span(" " + unit);
                    word.addClassName("card-unit");
                    return new Span(new Span(Formats.number(count.apply(hamlet))), word);
                }))
                .setHeader(header)
                .setTextAlign(ColumnTextAlign.END)
                .setWidth("180px")
                .setFlexGrow(1);
    }

    private static Component name(Hamlet hamlet) {
        Span name = new Span(hamlet.name());
        if (hamlet.open()) {
            return name;
        }
        Badge state = hamlet.empty()
                ? new Badge(Badge.Tone.QUIET, "Đã đóng")
                : new Badge(Badge.Tone.DOUBT, "Đã đóng, còn người");
        Span both = new Span(name, state);
        both.addClassName("name-with-badge");
        return both;
    }

    private static Component actions(Hamlet hamlet, Acts acts) {
        Span actions = new Span();
        if (hamlet.open()) {
            actions.add(button("Đổi tên…", "Đổi tên " + hamlet.name(), hamlet, acts.rename()));
        } else {
            actions.add(button("Mở lại", "Mở lại " + hamlet.name(), hamlet, acts.reopen()));
        }
        if (hamlet.open() || !hamlet.empty()) {
            actions.add(button("Gộp vào…", "Gộp " + hamlet.name() + " vào thôn, tổ khác", hamlet, acts.merge()));
        }
        if (hamlet.open() && hamlet.empty()) {
            actions.add(button("Đóng", "Đóng " + hamlet.name(), hamlet, acts.close()));
        }
        return actions;
    }

    private static Button button(String text, String label, Hamlet hamlet, Consumer<Hamlet> act) {
        Button button = new Button(text, click -> act.accept(hamlet));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(label);
        return button;
    }
}
