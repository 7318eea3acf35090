package vn.hososach.handover;

import java.util.Collection;
import java.util.List;

/** Records of a commune have new values, by one act; their findings have to be looked at again, together. */
public record RecordsChanged(String communeCode, List<Long> recordIds) {

    public RecordsChanged {
        recordIds = List.copyOf(recordIds);
    }

    public static RecordsChanged of(String communeCode, Collection<Long> recordIds) {
        return new RecordsChanged(communeCode, List.copyOf(recordIds));
    }
}
