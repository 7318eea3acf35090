package vn.hososach.ui.frame;

import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A value with the letters marked in which it differs from another one. */
public class DiffText extends Span {

    private static final String NOTHING = "(trống)";

    private DiffText() {
        addClassName("diff");
    }

    /** Shows {@code value}; letters that {@code other} does not have are marked. An empty value reads "(trống)". */
    public static DiffText of(@Nullable String value, @Nullable String other) {
        DiffText text = new DiffText();
        if (value == null || value.isBlank()) {
            text.show(NOTHING, other == null || other.isBlank() ? "diff-nothing" : "diff-missing");
        } else if (other == null || other.isBlank()) {
            text.add(value);
        } else {
            Differences.of(value, other)
                    .forEach(piece -> text.show(piece.text(), piece.differs() ? "diff-mark" : "diff-same"));
        }
        return text;
    }

    /** Shows a value that has nothing to be compared with. */
    public static DiffText plain(@Nullable String value) {
        return of(value, null);
    }

    private void show(String piece, String style) {
        Span span = new Span(piece);
        span.addClassName(style);
        add(span);
    }
}
