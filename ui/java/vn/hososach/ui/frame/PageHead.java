package vn.hososach.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** Title of a screen with one line of facts under it and, at the right, links and counts. */
public class PageHead extends Div {

    private final Span facts = new Span();
    private final Div aside = new Div();

    public PageHead(String title) {
        addClassName("page-head");
        facts.addClassName("page-facts");
        aside.addClassName("page-aside");
        H1 heading = new H1(title);
        add(new Div(heading, facts), aside);
        facts.setVisible(false);
    }

    /** The line under the title. */
    public PageHead facts(String text) {
        facts.setText(text);
        facts.setVisible(!text.isEmpty());
        return this;
    }

    /** Something at the right of the title. */
    public PageHead aside(Component... components) {
        aside.add(components);
        return this;
    }
}
