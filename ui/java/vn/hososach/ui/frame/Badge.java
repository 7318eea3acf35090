package vn.hososach.ui.frame;

import com.vaadin.flow.component.html.Span;

/** A short status: colour never stands alone, an icon and words go with it. */
public class Badge extends Span {

    /** What the colour says. */
    public enum Tone {
        OVERDUE("overdue", Glyph.ALERT),
        DOUBT("doubt", Glyph.DOUBT),
        DONE("done", Glyph.DONE),
        INFO("info", Glyph.INFO),
        QUIET("quiet", Glyph.CLOCK);

        private final String style;
        private final Glyph glyph;

        Tone(String style, Glyph glyph) {
            this.style = style;
            this.glyph = glyph;
        }
    }

    public Badge(Tone tone, String text) {
        this(tone, tone.glyph, text);
    }

    public Badge(Tone tone, Glyph glyph, String text) {
        addClassNames("badge", "badge-" + tone.style);
        add(glyph.icon(), new Span(text));
    }
}
