package vn.hososach.ui.frame;

import com.vaadin.flow.component.UI;
import vn.hososach.handover.CaseKey;

/** Which screen opens a case. */
public final class CaseRoutes {

    private CaseRoutes() {}

    /** The path of the screen for this case, without leading slash. */
    public static String path(CaseKey key) {
        return switch (key.kind()) {
            case 'R' -> "ho-so/" + key.id();
            case 'C' -> "lap-bo-sung/" + key.id();
            case 'L' -> "dong-ho-so/" + key.id();
            case 'D' -> "trung/" + key.id();
            case 'V' -> "xac-minh/" + key.id();
            case 'B' -> "phe-duyet/" + key.id();
            case 'M' -> "bao-cao/" + key.id();
            default -> "chien-dich";
        };
    }

    /** Goes to the screen of this case. */
    public static void open(UI ui, CaseKey key) {
        ui.navigate(path(key));
    }
}
