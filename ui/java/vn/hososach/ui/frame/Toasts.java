package vn.hososach.ui.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.Command;
import vn.hososach.refusal.Refusal;
import vn.hososach.refusal.RefusalText;

/** Short messages at the lower left: what was done (with its undo), or why it was refused. */
public final class Toasts {

    private static final int SHORT = 5_000;
    private static final int LONG = 12_000;

    private Toasts() {}

    /** Something was done. */
    public static void success(String text) {
        show(text, Glyph.DONE, "toast-done", SHORT);
    }

    /** Something was done and can be taken back from here. */
    public static void success(String text, String undoText, Command undo) {
        Notification toast = show(text, Glyph.DONE, "toast-done", LONG);
        Button button = new Button(undoText, Glyph.UNDO.icon(), click -> {
            toast.close();
            undo.execute();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        toast.getChildren().findFirst().ifPresent(content -> content.getElement()
                .insertChild(content.getElement().getChildCount() - 1, button.getElement()));
    }

    /** Something worth knowing, neither good nor bad. */
    public static void info(String text) {
        show(text, Glyph.INFO, "toast-info", SHORT);
    }

    /** A business rule said no. */
    public static void refused(Refusal refusal) {
        problem(RefusalText.of(refusal));
    }

    /** Something did not work. Stays until it is closed. */
    public static void problem(String text) {
        show(text, Glyph.ALERT, "toast-problem", 0);
    }

    private static Notification show(String text, Glyph glyph, String style, int millis) {
        Notification toast = new Notification();
        toast.addClassNames("toast", style);
        toast.setPosition(Notification.Position.BOTTOM_START);
        toast.setDuration(millis);
        toast.setAssertive(millis == 0);
        Button close = new Button(Glyph.CLOSE.icon(), click -> toast.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
        close.setAriaLabel("Đóng thông báo");
        Span words = new Span(text);
        words.addClassName("toast-text");
        Div content = new Div(glyph.icon(), words, close);
        content.addClassName("toast-content");
        toast.add(content);
        toast.open();
        return toast;
    }
}
