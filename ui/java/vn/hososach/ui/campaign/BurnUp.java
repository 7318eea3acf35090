package vn.hososach.ui.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Progress of one indicator over the days of a campaign, and where it leads at the pace of the last two weeks.
 *
 * @param points share in per cent by day, in order
 * @param target per cent to be reached on {@code end}
 */
record BurnUp(List<Point> points, LocalDate start, LocalDate end, double target) {

    private static final int PACE_DAYS = 14;

    BurnUp {
        points = List.copyOf(points);
    }

    record Point(LocalDate day, double percent) {}

    /** Points of per cent a day, over the last two weeks; empty with fewer than two days of figures. */
    Optional<Double> pace() {
        if (points.size() < 2) {
            return Optional.empty();
        }
        Point last = last();
        Point first = points.stream()
                .filter(point -> !point.day().isBefore(last.day().minusDays(PACE_DAYS)))
                .findFirst()
                .orElse(last);
        long days = ChronoUnit.DAYS.between(first.day(), last.day());
        return days == 0 ? Optional.empty() : Optional.of((last.percent() - first.percent()) / days);
    }

    /** The day on which the target is reached at the present pace; empty when it is not approached. */
    Optional<LocalDate> reachedOn() {
        if (points.isEmpty()) {
            return Optional.empty();
        }
        Point last = last();
        if (last.percent() >= target) {
            return points.stream()
                    .filter(point -> point.percent() >= target)
                    .map(Point::day)
                    .findFirst();
        }
        return pace().filter(pace -> pace > 0.001)
                .map(pace -> last.day().plusDays((long) Math.ceil((target - last.percent()) / pace)));
    }

    /** Points of per cent a day that would still reach the target on the last day; nothing after it. */
    double paceNeeded() {
        double missing = Math.max(0, target - (points.isEmpty() ? 0 : last().percent()));
        long days = points.isEmpty() ? ChronoUnit.DAYS.between(start, end) : ChronoUnit.DAYS.between(last().day(), end);
        return days <= 0 ? missing : missing / days;
    }

    Point last() {
        return points.get(points.size() - 1);
    }
}
