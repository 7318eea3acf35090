package vn.hososach.ui.frame;

import java.util.Map;

/** Numbers behind the entries of the left rail; the inbox provides them. */
public interface RailCounts {

    /** Open items by the path of the screen that lists them. */
    Map<String, Long> counts();
}
