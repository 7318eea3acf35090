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

    public double value() {
        return Kpis.share(done, whole);
    }

    public boolean reached() {
        return whole > 0 && missing == 0;
    }

    public boolean behind() {
        return !reached() && value() < planned;
    }
}
