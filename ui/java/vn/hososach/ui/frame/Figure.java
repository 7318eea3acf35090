package vn.hososach.ui.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** A number with its name; it leads to the list behind it. */
public class Figure extends Anchor {

    private final Span value = new Span();

    public Figure(String label) {
        addClassName("figure");
        value.addClassName("figure-value");
        Span name = new Span(label);
        name.addClassName("figure-label");
        add(name, value);
    }

    public Figure value(long number) {
        return value(Formats.number(number));
    }

    public Figure value(String text) {
        value.setText(text);
        return this;
    }

    /** Where the list behind the number is, for example {@code "?qua-han=1"}. */
    public Figure to(String href) {
        setHref(href);
        getElement().setAttribute("router-link", true);
        return this;
    }

    /** Red, with weight, when there is something to worry about. */
    public Figure alarming(boolean alarming) {
        setClassName("figure-alarm", alarming);
        return this;
    }
}
