package vn.hososach.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says why a list is empty and what to do next. */
public class EmptyState extends Div {

    public EmptyState(Glyph glyph, String title, String text, Component... actions) {
        addClassName("empty-state");
        Paragraph heading = new Paragraph(title);
        heading.addClassName("empty-title");
        add(glyph.icon(), heading, new Paragraph(text));
        add(actions);
    }
}
