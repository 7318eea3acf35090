package vn.hososach.duplicates;

import java.util.List;
import vn.hososach.population.RegisterEntry;

/**
 * Who lives with the persons of a group, according to the register.
 *
 * @param own personal ids of the persons the group's records are linked to
 * @param twins personal ids of those who were born on the same day as one of them
 */
public record GroupSurroundings(List<RegisterEntry> household, List<String> own, List<String> twins) {

    public GroupSurroundings {
        household = List.copyOf(household);
        own = List.copyOf(own);
        twins = List.copyOf(twins);
    }
}
