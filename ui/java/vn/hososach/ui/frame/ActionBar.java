package vn.hososach.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.Command;

/** The bar at the foot of a screen: quiet actions, then the one main action at the right, also on Ctrl+Enter. */
public class ActionBar extends Div {

    private final Div start = new Div();
    private final Div end = new Div();
    private int mains;

    public ActionBar() {
        addClassName("action-bar");
        start.addClassName("action-start");
        end.addClassName("action-end");
        add(start, end);
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", "Thao tác");
    }

    /** Something on the left: a count, a hint, a link. */
    public ActionBar hint(Component... components) {
        start.add(components);
        return this;
    }

    /** A quiet action. */
    public Button secondary(String text, Command action) {
        Button button = new Button(text, click -> action.execute());
        end.addComponentAtIndex(end.getComponentCount() - mains, button);
        return button;
    }

    /** A quiet action with a key of its own, shown on the button. */
    public Button secondary(String text, String key, Command action) {
        Button button = secondary(text, action);
        button.setSuffixComponent(keyCap(key));
        Shortcuts.on(button, key, text, () -> press(button, action));
        return button;
    }

    /** The main action; it stands rightmost whenever it was given. */
    public Button main(String text, Command action) {
        Button button = new Button(text, click -> action.execute());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(false);
        button.setSuffixComponent(keyCap("Ctrl ⏎"));
        Shortcuts.on(button, "Ctrl+Enter", text, () -> press(button, action));
        end.add(button);
        mains++;
        return button;
    }

    private static void press(Button button, Command action) {
        if (button.isEnabled() && button.isVisible()) {
            action.execute();
        }
    }

    /** A small drawing of a key. */
    public static Span keyCap(String key) {
        Span cap = new Span(key);
        cap.addClassName("key-cap");
        cap.getElement().setAttribute("aria-hidden", "true");
        return cap;
    }
}
