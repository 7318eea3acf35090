package vn.hososach.ui.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Progress of one indicator over the days of a campaign.
 *
 * @param points share in per cent by day, in order
 * @param target per cent to be reached on {@code end}
 * @param expectedOn when the target is reached at the present pace; null when it never is
 */
record BurnUp(List<Point> points, LocalDate start, LocalDate end, double target, @Nullable LocalDate expectedOn) {

    BurnUp {
        points = List.copyOf(points);
    }

    record Point(LocalDate day, double percent) {}

    Optional<Point> last() {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    /** The plan: a straight line from the first figure to the target on the last day. */
    Optional<Point> planned() {
        return points.isEmpty() || points.get(0).percent() >= target ? Optional.empty() : Optional.of(points.get(0));
    }

    /** Where the line ends that goes on at the present pace, inside the window of the campaign. */
    Optional<Point> projection() {
        return last().filter(last -> last.percent() < target && last.day().isBefore(end))
                .map(this::projected);
    }

    private Point projected(Point last) {
        if (expectedOn == null || !expectedOn.isAfter(last.day())) {
            return new Point(end, last.percent());
        }
        if (!expectedOn.isAfter(end)) {
            return new Point(expectedOn, target);
        }
        double share =
                (double) ChronoUnit.DAYS.between(last.day(), end) / ChronoUnit.DAYS.between(last.day(), expectedOn);
        return new Point(end, last.percent() + share * (target - last.percent()));
    }
}
