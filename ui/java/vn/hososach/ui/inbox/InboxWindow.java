package vn.hososach.ui.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososach.worklist.InboxKey;
import vn.hososach.worklist.InboxPage;
import vn.hososach.worklist.WorkItem;

/**
 * The part of the inbox loaded until now. The grid asks by offset; this asks the database by key, going on behind the
 * last row it has, so that the tenth page costs no more than the first.
 */
class InboxWindow {

    private static final int PAGE = 100;

    private final BiFunction<@Nullable InboxKey, Integer, InboxPage> source;
    private final List<WorkItem> loaded = new ArrayList<>();
    private boolean more = true;

    InboxWindow(BiFunction<@Nullable InboxKey, Integer, InboxPage> source) {
        this.source = source;
    }

    /** The rows from {@code offset} on, at most {@code limit}. */
    Stream<WorkItem> rows(int offset, int limit) {
        load(offset + limit);
        return loaded.stream().skip(offset).limit(limit);
    }

    /** The row at this place, or null beyond the end. */
    @Nullable
    WorkItem at(int index) {
        load(index + 1);
        return index >= 0 && index < loaded.size() ? loaded.get(index) : null;
    }

    int indexOf(WorkItem item) {
        for (int i = 0; i < loaded.size(); i++) {
            if (loaded.get(i).taskId().equals(item.taskId())) {
                return i;
            }
        }
        return -1;
    }

    private void load(int wanted) {
        if (more && loaded.size() < wanted) {
            InboxKey after =
                    loaded.isEmpty() ? null : loaded.get(loaded.size() - 1).key();
            InboxPage page = source.apply(after, Math.max(PAGE, wanted - loaded.size()));
            loaded.addAll(page.items());
            more = page.more();
        }
    }
}
