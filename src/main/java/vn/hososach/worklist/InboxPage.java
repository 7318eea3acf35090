package vn.hososach.worklist;

import java.util.List;
import java.util.Optional;

/** Some rows of the inbox, and whether more follow. */
public record InboxPage(List<WorkItem> items, boolean more) {

    /** Where the next page begins; empty on the last page. */
    public Optional<InboxKey> next() {
        return more ? Optional.of(items.get(items.size() - 1).key()) : Optional.empty();
    }
}
