package vn.hososach.worklist;

import java.util.List;
import java.util.Map;
import vn.hososach.handover.CaseKey;

/**
 * How a step moves its cases through their processes without knowing the engine. Flags are scalars; nothing personal
 * ever goes in. Everything happens in the caller's transaction.
 */
public interface CaseFlows {

    void start(String processKey, CaseKey key, Map<String, ?> flags);

    /** Starts many cases of one process; the caller keeps it to about a hundred a transaction. */
    default void startAll(String processKey, List<CaseKey> keys, Map<String, ?> flags) {
        keys.forEach(key -> start(processKey, key, flags));
    }

    /**
     * Completes the open task of the case at this step as the acting user, who takes it first when nobody has.
     * Refused with {@code work-item-gone} when the case is no longer there, {@code work-item-taken} when a colleague has it.
     */
    void complete(CaseKey key, String step, Map<String, ?> flags);

    /** Sends the case the message it waits for; false when it does not wait for it. */
    boolean tell(CaseKey key, String message, Map<String, ?> flags);

    /**
     * Does what waits in the engine until nothing is due. For the command line and the training campaign, where no job
     * executor runs; every job is a transaction of its own, so this is called outside one.
     */
    void settle();

    /** Does {@link #settle} after the timers whose day has already come, such as the first day of a campaign. */
    void settleWithTimers();

    /** Ends the case where it stands. */
    void cancel(CaseKey key, String reason);
}
