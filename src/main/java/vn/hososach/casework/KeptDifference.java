package vn.hososach.casework;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A difference from the register which the station decided to keep. It opens no case again until one of the two values
 * changes or somebody withdraws it.
 *
 * @param field column of the record; {@code status} when the record stays although the register says died or moved
 * @param holds false when a value has changed since
 */
public record KeptDifference(
        String field,
        @Nullable String recordValue,
        @Nullable String registerValue,
        String reason,
        String decidedBy,
        OffsetDateTime decidedAt,
        boolean holds) {}
