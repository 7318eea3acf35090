package vn.hososach.ui;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.VirtualChildrenList;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Everything a tab holds, as one text: what is shown, what is hidden, what fields and rows carry. */
public final class Rendered {

    private static final int ROWS = 300;

    private final StringBuilder text = new StringBuilder();

    private Rendered() {}

    /** The texts of the current tab. */
    public static String text() {
        Rendered rendered = new Rendered();
        rendered.add(UI.getCurrent().getElement());
        return rendered.text.toString();
    }

    private void add(Element element) {
        if (element.isTextNode()) {
            line(element.getText());
            return;
        }
        element.getAttributeNames().forEach(name -> line(element.getAttribute(name)));
        element.getPropertyNames().forEach(name -> line(element.getProperty(name)));
        element.getComponent().ifPresent(this::add);
        children(element).forEach(this::add);
    }

    /** With the dialogs and other parts that hang beside the tree. */
    private static Stream<Element> children(Element element) {
        if (!element.getNode().hasFeature(VirtualChildrenList.class)) {
            return element.getChildren();
        }
        VirtualChildrenList beside = element.getNode().getFeature(VirtualChildrenList.class);
        return Stream.concat(
                element.getChildren(), IntStream.range(0, beside.size()).mapToObj(n -> Element.get(beside.get(n))));
    }

    private void add(Component component) {
        if (component instanceof HasValue<?, ?> field) {
            line(String.valueOf(field.getValue()));
        }
        if (component instanceof Grid<?> grid) {
            rows(grid);
        }
    }

    private <T> void rows(Grid<T> grid) {
        int size = Math.min(ROWS, GridKt._size(grid));
        for (int row = 0; row < size; row++) {
            line(String.join(" | ", GridKt._getFormattedRow(grid, row)));
        }
    }

    private void line(String value) {
        text.append(value).append('\n');
    }
}
