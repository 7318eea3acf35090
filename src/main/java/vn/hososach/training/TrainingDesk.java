package vn.hososach.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Scope;
import vn.hososach.access.UserDesk;
import vn.hososach.campaign.CampaignDesk;
import vn.hososach.campaign.CommuneCampaignDesk;
import vn.hososach.campaign.KpiQueries;
import vn.hososach.campaign.Kpis;
import vn.hososach.campaign.NewCampaign;
import vn.hososach.casework.CaseReleaseDesk;
import vn.hososach.duplicates.DuplicateCaseDesk;
import vn.hososach.intake.IntakeDesk;
import vn.hososach.intake.IntakeKind;
import vn.hososach.jobs.Progress;
import vn.hososach.reporting.MonthlyReportDesk;
import vn.hososach.review.CorrectionDesk;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/**
 * Makes the training campaign: an invented commune taken in, reviewed, corrected and half worked off, all of it through
 * the desks that real work goes through.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class TrainingDesk {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingDesk.class);

    private static final int HALF = 45;

    private final Steps steps;
    private final Past past;
    private final TrainingDay day;
    private final Actors actors;
    private final Clock clock;
    private final String password;

    TrainingDesk(
            Steps steps,
            Past past,
            TrainingDay day,
            Actors actors,
            Clock clock,
            @Value("${hss.demo.password}") String password) {
        this.steps = steps;
        this.past = past;
        this.day = day;
        this.actors = actors;
        this.clock = clock;
        this.password = password;
    }

    /** The desks the campaign passes through before people work on it. */
    @Service
    static class Steps {
        private final IntakeDesk intake;
        private final ReviewDesk review;
        private final CorrectionDesk correction;
        private final Cases cases;
        private final UserDesk users;

        Steps(IntakeDesk intake, ReviewDesk review, CorrectionDesk correction, Cases cases, UserDesk users) {
            this.intake = intake;
            this.review = review;
            this.correction = correction;
            this.cases = cases;
            this.users = users;
        }
    }

    /** Where cases, the campaign and its reports come from. */
    @Service
    static class Cases {
        private final CaseReleaseDesk release;
        private final DuplicateCaseDesk duplicates;
        private final CaseFlows flows;
        private final CampaignDesk campaigns;
        private final MonthlyReportDesk reports;

        Cases(
                CaseReleaseDesk release,
                DuplicateCaseDesk duplicates,
                CaseFlows flows,
                CampaignDesk campaigns,
                MonthlyReportDesk reports) {
            this.release = release;
            this.duplicates = duplicates;
            this.flows = flows;
            this.campaigns = campaigns;
            this.reports = reports;
        }
    }

    /** What lies behind the commune on the day the trainee comes in. */
    @Service
    static class Past {
        private final TrainingStaff staff;
        private final TrainingHealth health;
        private final TrainingHistory history;
        private final KpiQueries kpis;
        private final CommuneCampaignDesk communes;

        Past(
                TrainingStaff staff,
                TrainingHealth health,
                TrainingHistory history,
                KpiQueries kpis,
                CommuneCampaignDesk communes) {
            this.staff = staff;
            this.health = health;
            this.history = history;
            this.kpis = kpis;
            this.communes = communes;
        }
    }

    /** What the training campaign holds. */
    public record Made(String commune, long people, long records, long corrected, int cases) {}

    /** Makes the campaign for an invented Bát Tràng of so many people; the same seed gives the same people. */
    public Made make(int people, long seed) {
        CommuneCode commune = TrainingPopulation.BAT_TRANG;
        LOG.info("Đang tạo chiến dịch tập huấn {} người ở xã {}", people, commune);
        past.staff.all(commune).forEach(user -> steps.users.save(user, password, true));
        begin(commune);
        asSystem(() -> takeIn(commune, people, seed));
        Kpis before = asSystem(() -> past.kpis.total(Scope.of(commune)));
        Made made = asSystem(() -> correct(commune, people));
        day.work(commune, Math.max(10, made.cases() / 3));
        return asSystem(() -> {
            steps.review.review(Optional.of(commune), Progress.SILENT);
            openCases(commune);
            LocalDate today = LocalDate.now(clock);
            Kpis now = past.kpis.total(Scope.of(commune));
            past.history.write(commune, today.minusDays(HALF), today, before, now);
            steps.cases.reports.open(commune, YearMonth.now(clock));
            steps.cases.flows.settle();
            LOG.info("Chiến dịch tập huấn đã sẵn sàng: {} hồ sơ, {} việc", made.records(), made.cases());
            return made;
        });
    }

    /** A campaign half-way through: 45 days old, 45 to go; the station was trained for it. */
    private void begin(CommuneCode commune) {
        LocalDate today = LocalDate.now(clock);
        long joined = asSystem(() -> {
            long campaign = steps.cases.campaigns.create(new NewCampaign(
                    "Chiến dịch 90 ngày (tập huấn)", today.minusDays(HALF), today.plusDays(HALF), 95, 90, true));
            long id = steps.cases.campaigns.join(campaign, commune);
            steps.cases.flows.settleWithTimers();
            return id;
        });
        actors.runAs(past.staff.head(commune), () -> past.communes.confirmTraining(joined));
        actors.runAs(actors.system("training"), steps.cases.flows::settle);
    }

    private long takeIn(CommuneCode commune, int people, long seed) {
        TrainingFiles files =
                TrainingPopulation.generate(people, seed, LocalDate.now(clock)).writeTo(temporary());
        steps.intake.take(IntakeKind.REGISTER, files.register(), "dan-cu-tap-huan.csv", Progress.SILENT);
        long records = steps.intake
                .take(IntakeKind.RECORDS, files.records(), "ho-so-tap-huan.csv", Progress.SILENT)
                .inserted();
        delete(files);
        steps.review.review(Optional.of(commune), Progress.SILENT);
        return records;
    }

    private Made correct(CommuneCode commune, int people) {
        Optional<CommuneCode> only = Optional.of(commune);
        past.health.check(commune, LocalDate.now(clock).minusDays(HALF / 2));
        long corrected = steps.correction.correct(only, Progress.SILENT).changes();
        steps.review.review(only, Progress.SILENT);
        long records = past.kpis.total(Scope.of(commune)).records();
        return new Made(commune.value(), people, records, corrected, openCases(commune));
    }

    private <T> T asSystem(Supplier<T> work) {
        return actors.runAs(actors.system("training"), work);
    }

    private int openCases(CommuneCode commune) {
        Optional<CommuneCode> only = Optional.of(commune);
        int groups = steps.cases.duplicates.openCases(only, CaseReleaseDesk.TEN_DAYS);
        int people = steps.cases.release.open(only, CaseReleaseDesk.TEN_DAYS).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        steps.cases.flows.settle();
        return groups + people;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("ho-so-sach-tap-huan");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(TrainingFiles files) {
        try {
            Files.deleteIfExists(files.register());
            Files.deleteIfExists(files.records());
            Files.deleteIfExists(files.records().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
