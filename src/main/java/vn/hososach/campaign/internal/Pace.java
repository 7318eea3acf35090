package vn.hososach.campaign.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.calendar.WorkingDays;
import vn.hososach.campaign.Campaign;
import vn.hososach.campaign.CityProgress;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.campaign.Goal;
import vn.hososach.campaign.KpiDay;
import vn.hososach.campaign.Kpis;
import vn.hososach.campaign.Progress;

/** Computes how fast a commune goes and how fast it ought to go, in working days. */
@Component
public class Pace {

    private static final int RECENT = 14;
    private static final double EVERYBODY = 100;

    private final WorkingDays calendar;

    public Pace(WorkingDays calendar) {
        this.calendar = calendar;
    }

    /** The progress on this day, from the counts of now and the snapshots of the days before. */
    public Progress of(CommuneCampaign campaign, Targets targets, Kpis now, List<KpiDay> days, LocalDate today) {
        Calculation sum = new Calculation(campaign.endsOn(), days, today);
        return new Progress(
                campaign,
                now,
                sum.goal(targets.administrative(), now, Kpis::complete, Kpis::records),
                sum.goal(targets.administrative(), now, Kpis::residentsComplete, Kpis::residents),
                sum.goal(targets.health(), now, Kpis::healthComplete, Kpis::records),
                sum.goal(EVERYBODY, now, Kpis::processed, Kpis::inScope),
                sum.daysLeft(),
                days);
    }

    /** The same for all communes together; today's counts are the last of the days. */
    public CityProgress ofCity(Campaign campaign, List<KpiDay> days, LocalDate today) {
        Targets targets = new Targets(campaign.adminTarget(), campaign.healthTarget());
        Kpis now = days.isEmpty() ? Kpis.NONE : days.get(days.size() - 1).kpis();
        Calculation sum = new Calculation(campaign.endsOn(), days, today);
        return new CityProgress(
                campaign,
                now,
                sum.goal(targets.administrative(), now, Kpis::complete, Kpis::records),
                sum.goal(targets.health(), now, Kpis::healthComplete, Kpis::records),
                sum.goal(EVERYBODY, now, Kpis::processed, Kpis::inScope),
                days);
    }

    /** What is to be reached, in per cent. */
    public record Targets(double administrative, double health) {}

    private final class Calculation {

        private final LocalDate endsOn;
        private final List<KpiDay> before;
        private final LocalDate today;

        Calculation(LocalDate endsOn, List<KpiDay> days, LocalDate today) {
            this.endsOn = endsOn;
            this.before = days.stream().filter(d -> d.day().isBefore(today)).toList();
            this.today = today;
        }

        int daysLeft() {
            return calendar.between(today, endsOn);
        }

        Goal goal(double target, Kpis now, ToLongFunction<Kpis> part, ToLongFunction<Kpis> whole) {
            long done = part.applyAsLong(now);
            long all = whole.applyAsLong(now);
            long missing = Math.max(0, (long) Math.ceil(target * all / 100 - 1e-9) - done);
            double pace = pace(done, part);
            long perDay = daysLeft() == 0 ? missing : (missing + daysLeft() - 1) / daysLeft();
            return new Goal(
                    target, done, all, missing, perDay, pace, expected(missing, pace), planned(target, part, whole));
        }

        /** The gain since the oldest snapshot of the last two weeks, per working day; what was lost is no pace. */
        private double pace(long done, ToLongFunction<Kpis> part) {
            List<KpiDay> recent = before.stream()
                    .filter(d -> !d.day().isBefore(today.minusDays(RECENT)))
                    .toList();
            if (recent.isEmpty()) {
                return 0;
            }
            int worked = calendar.between(recent.get(0).day().plusDays(1), today);
            long gained = done - part.applyAsLong(recent.get(0).kpis());
            return worked == 0 ? 0 : Math.max(0, (double) gained / worked);
        }

        private @Nullable LocalDate expected(long missing, double pace) {
            if (missing == 0) {
                return today;
            }
            double needed = missing / pace;
            return pace == 0 || needed > 1_000 ? null : calendar.plus(today, (int) Math.ceil(needed));
        }

        /** A straight line from the first snapshot of the campaign to the target on its last day. */
        private double planned(double target, ToLongFunction<Kpis> part, ToLongFunction<Kpis> whole) {
            if (before.isEmpty()) {
                return 0;
            }
            KpiDay first = before.get(0);
            double from = Kpis.share(part.applyAsLong(first.kpis()), whole.applyAsLong(first.kpis()));
            int all = calendar.between(first.day().plusDays(1), endsOn);
            int gone = calendar.between(first.day().plusDays(1), today.minusDays(1));
            return all == 0 ? target : from + (target - from) * Math.min(1, (double) gone / all);
        }
    }
}
