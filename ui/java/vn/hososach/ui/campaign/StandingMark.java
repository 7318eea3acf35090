package vn.hososach.ui.campaign;

import com.vaadin.flow.component.html.Span;
import vn.hososach.campaign.Standing;

/** How an indicator stands, by colour and by shape: who sees no colours, or prints in black, reads the shape. */
class StandingMark extends Span {

    StandingMark(Standing standing, boolean words) {
        addClassNames("standing", style(standing));
        Span shape = new Span(shape(standing));
        shape.addClassName("standing-shape");
        shape.getElement().setAttribute("aria-hidden", "true");
        add(shape);
        if (words) {
            add(new Span(standing.title()));
        }
    }

    static String style(Standing standing) {
        return "standing-" + standing.name().toLowerCase().replace('_', '-');
    }

    static String shape(Standing standing) {
        return switch (standing) {
            case CRITICAL -> "✖";
            case LATE -> "▼";
            case AT_RISK -> "◆";
            case NO_DATA -> "○";
            case STARTING -> "◌";
            case ON_PLAN -> "●";
            case AHEAD -> "▲";
            case REACHED -> "✔";
        };
    }
}
