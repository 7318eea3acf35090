package vn.hososach.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an indicator is from its target.
 *
 * @param target in per cent
 * @param missing how many more it takes
 * @param perWorkingDay how many a working day it takes until the end; all of them when no day is left
 * @param pace how many a working day it has been lately
 * @param expectedOn when the target is reached at this pace; null when it never is
 * @param planned where a straight line from the beginning to the target would be today, in per cent
 */
public record Goal(
        double target,
        long done,
        long whole,
        long missing,
        long perWorkingDay,
        double pace,
        @Nullable LocalDate expectedOn,
        double planned) {

    /** Days after the end of the campaign beyond which a target that is behind counts as lost at the present pace. */
    private static final int HOPELESS = 30;

    /** Days before the end from which on the plan is beaten. */
    private static final int EARLY = 14;

    public double value() {
        return Kpis.share(done, whole);
    }

    public boolean reached() {
        return whole > 0 && missing == 0;
    }

    public boolean behind() {
        return !reached() && value() < planned;
    }

    /** How the indicator stands today if its target is due on this day. */
    public Standing standing(LocalDate endsOn) {
        if (whole == 0) {
            return Standing.NO_DATA;
        }
        if (reached()) {
            return Standing.REACHED;
        }
        if (planned == 0) {
            return Standing.STARTING;
        }
        LocalDate expected = expectedOn == null ? LocalDate.MAX : expectedOn;
        if (behind()) {
            return expected.isAfter(endsOn.plusDays(HOPELESS)) ? Standing.CRITICAL : Standing.LATE;
        }
        if (expected.isAfter(endsOn)) {
            return Standing.AT_RISK;
        }
        return expected.isAfter(endsOn.minusDays(EARLY)) ? Standing.ON_PLAN : Standing.AHEAD;
    }
}
