package vn.hososach.reporting.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Scope;
import vn.hososach.campaign.Campaign;
import vn.hososach.campaign.CampaignQueries;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.campaign.HamletKpis;
import vn.hososach.campaign.KpiQueries;
import vn.hososach.campaign.Kpis;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.reporting.MonthlyReportFigures;
import vn.hososach.reporting.MonthlyReportFigures.Criterion;
import vn.hososach.reporting.MonthlyReportFigures.Hamlet;
import vn.hososach.reporting.MonthlyReportFigures.Milestones;
import vn.hososach.reporting.MonthlyReportFigures.Open;
import vn.hososach.reporting.MonthlyReportFigures.Targets;
import vn.hososach.reporting.MonthlyReportFigures.Work;
import vn.hososach.territory.CommuneCode;

/** Counts a commune's month as it stands now. Counts only: nobody's data leaves the database here. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FigureCounting {

    private final JdbcClient jdbc;
    private final KpiQueries kpis;
    private final CampaignQueries campaigns;
    private final Clock clock;

    FigureCounting(JdbcClient jdbc, KpiQueries kpis, CampaignQueries campaigns, Clock clock) {
        this.jdbc = jdbc;
        this.kpis = kpis;
        this.campaigns = campaigns;
        this.clock = clock;
    }

    public MonthlyReportFigures count(CommuneCode commune, YearMonth month) {
        Optional<CommuneCampaign> campaign = campaigns.ofCommune(commune);
        List<HamletKpis> hamlets = kpis.hamlets(Scope.of(commune));
        List<FindingCount> findings = findings(commune);
        LocalDate began = campaign.map(CommuneCampaign::startsOn).orElse(month.atDay(1));
        LocalDate end = month.plusMonths(1).atDay(1);
        return new MonthlyReportFigures(
                commune.value(),
                name(commune),
                month,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS),
                milestones(campaign),
                targets(campaign),
                hamlets.stream().map(HamletKpis::kpis).reduce(Kpis.NONE, Kpis::plus),
                work(commune, month.atDay(1), end),
                work(commune, began.isBefore(month.atDay(1)) ? began : month.atDay(1), end),
                open(commune),
                hamlets(hamlets, findings),
                criteria(findings));
    }

    private String name(CommuneCode commune) {
        return jdbc.sql("select full_name from hss.commune where scheme = '2025' and code = :code")
                .param("code", commune.value())
                .query(String.class)
                .single();
    }

    private Milestones milestones(Optional<CommuneCampaign> campaign) {
        return campaign.map(c -> new Milestones(
                        c.startsOn(),
                        c.endsOn(),
                        day(c.trainingConfirmedAt()),
                        day(c.dataTakenInAt()),
                        day(c.reviewedAt())))
                .orElseGet(() -> new Milestones(null, null, null, null, null));
    }

    private @Nullable LocalDate day(@Nullable OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(clock.getZone()).toLocalDate();
    }

    /** Without a campaign, the targets of the city's order stand. */
    private Targets targets(Optional<CommuneCampaign> campaign) {
        return campaign.flatMap(c -> campaigns.find(c.campaignId()))
                .map((Campaign c) -> new Targets(c.adminTarget(), c.healthTarget()))
                .orElseGet(() -> new Targets(95, 90));
    }

    private Work work(CommuneCode commune, LocalDate since, LocalDate until) {
        return jdbc.sql("select * from hss.work_done(:commune, :since, :until)")
                .param("commune", commune.value())
                .param("since", midnight(since))
                .param("until", midnight(until))
                .query((row, n) -> new Work(
                        row.getLong("checked"),
                        row.getLong("created"),
                        row.getLong("corrected"),
                        row.getLong("corrected_by_rule"),
                        row.getLong("duplicates_found"),
                        row.getLong("duplicates_merged"),
                        row.getLong("duplicates_kept_apart"),
                        row.getLong("closed_deceased"),
                        row.getLong("closed_moved"),
                        row.getLong("questions_sent"),
                        row.getLong("questions_answered")))
                .single();
    }

    private Open open(CommuneCode commune) {
        return jdbc.sql(
                        """
                        select (select count(*) from hss.duplicate_group
                                where commune_code = :commune and status in ('OPEN', 'PROPOSED')) as duplicates,
                               (select count(*) from hss.verification_request
                                where commune_code = :commune and status = 'OPEN') as questions,
                               count(*) as tasks, count(*) filter (where due_at < :now) as overdue
                        from hss.work_item where commune_code = :commune
                        """)
                .param("commune", commune.value())
                .param("now", OffsetDateTime.now(clock))
                .query((row, n) -> new Open(
                        row.getLong("duplicates"),
                        row.getLong("questions"),
                        row.getLong("tasks"),
                        row.getLong("overdue")))
                .single();
    }

    private record FindingCount(QualityCriterion criterion, String hamlet, long found, long open) {}

    /** What only informs is not counted. */
    private List<FindingCount> findings(CommuneCode commune) {
        return jdbc.sql(
                        """
                        select criterion, coalesce(hamlet, '') as hamlet, count(*) as found,
                               count(*) filter (where resolved_at is null) as open
                        from hss.finding where commune_code = :commune and severity <> 'INFO' group by 1, 2
                        """)
                .param("commune", commune.value())
                .query((row, n) -> new FindingCount(
                        QualityCriterion.valueOf(row.getString("criterion")),
                        row.getString("hamlet"),
                        row.getLong("found"),
                        row.getLong("open")))
                .list();
    }

    /** Findings under a hamlet which the register does not know go to the unknown one, so that the column adds up. */
    private static List<Hamlet> hamlets(List<HamletKpis> kpis, List<FindingCount> findings) {
        Map<String, Kpis> known = new HashMap<>();
        kpis.forEach(k -> known.put(k.hamlet(), k.kpis()));
        Map<String, Long> open = new HashMap<>();
        findings.forEach(f -> open.merge(known.containsKey(f.hamlet()) ? f.hamlet() : "", f.open(), Long::sum));
        List<Hamlet> lines = new ArrayList<>(kpis.stream()
                .map(k -> new Hamlet(k.hamlet(), k.kpis(), open.getOrDefault(k.hamlet(), 0L)))
                .toList());
        if (!known.containsKey("") && open.getOrDefault("", 0L) > 0) {
            lines.add(new Hamlet("", Kpis.NONE, open.get("")));
        }
        return lines;
    }

    private static List<Criterion> criteria(List<FindingCount> findings) {
        return Arrays.stream(QualityCriterion.values())
                .map(criterion -> {
                    List<FindingCount> of = findings.stream()
                            .filter(f -> f.criterion() == criterion)
                            .toList();
                    long found = of.stream().mapToLong(FindingCount::found).sum();
                    long open = of.stream().mapToLong(FindingCount::open).sum();
                    return new Criterion(criterion, found, found - open, open);
                })
                .toList();
    }

    private OffsetDateTime midnight(LocalDate day) {
        return ZonedDateTime.of(day.atStartOfDay(), clock.getZone()).toOffsetDateTime();
    }
}
