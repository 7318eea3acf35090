package vn.hososach.reporting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososach.campaign.Kpis;
import vn.hososach.findings.QualityCriterion;

/**
 * The figures of a commune's month, as they stood at one moment. Counts only, nobody's data; frozen in
 * {@code hss.monthly_report} with their hash.
 *
 * @param communeName with its type, for example "Xã Bát Tràng"
 * @param month work done within the calendar month of the report
 * @param sum work done since the campaign began
 */
public record MonthlyReportFigures(
        String communeCode,
        String communeName,
        YearMonth period,
        LocalDateTime computedAt,
        Milestones milestones,
        Targets targets,
        Kpis kpis,
        Work month,
        Work sum,
        Open open,
        List<Hamlet> hamlets,
        List<Criterion> criteria) {

    public MonthlyReportFigures {
        hamlets = List.copyOf(hamlets);
        criteria = List.copyOf(criteria);
    }

    /** When the commune reached the phases of its campaign; null where it has not. */
    public record Milestones(
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate trained,
            @Nullable LocalDate dataTakenIn,
            @Nullable LocalDate reviewed) {}

    /** What the campaign asks for, in per cent. */
    public record Targets(double administrative, double health) {}

    /**
     * What was done in a period.
     *
     * @param checked records looked at by a review
     * @param created records made for residents who had none
     * @param corrected records with a value corrected, by a rule or by a person
     * @param correctedByRule of them, by a rule alone
     */
    public record Work(
            long checked,
            long created,
            long corrected,
            long correctedByRule,
            long duplicatesFound,
            long duplicatesMerged,
            long duplicatesKeptApart,
            long closedDeceased,
            long closedMoved,
            long questionsSent,
            long questionsAnswered) {}

    /** What waited at the moment of counting. */
    public record Open(long duplicates, long questions, long tasks, long overdue) {}

    /** A hamlet; an empty name collects people whose hamlet is unknown. */
    public record Hamlet(String name, Kpis kpis, long findings) {}

    /** One of the four criteria: findings ever, settled, and still open. */
    public record Criterion(QualityCriterion criterion, long found, long resolved, long open) {}
}
