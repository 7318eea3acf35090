package vn.hososach.campaign.process;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.campaign.CampaignDesk;
import vn.hososach.campaign.internal.CampaignWork;
import vn.hososach.handover.CaseKey;

/** What {@code processes/campaign.bpmn} calls. */
@Component
@Transactional
public class CampaignProcess {

    private final CampaignDesk desk;
    private final CampaignWork work;
    private final Clock clock;

    CampaignProcess(CampaignDesk desk, CampaignWork work, Clock clock) {
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    public Date startDate(DelegateExecution execution) {
        return midnight(work.find(id(execution)).startsOn());
    }

    /** The end of the last day. */
    public Date endDate(DelegateExecution execution) {
        return midnight(work.find(id(execution)).endsOn().plusDays(1));
    }

    public void startCommunes(DelegateExecution execution) {
        desk.begin(id(execution));
    }

    /** Runs on the first of a month, for the month before. */
    public void startMonthlyReports(DelegateExecution execution) {
        work.startMonthlyReports(id(execution), YearMonth.now(clock).minusMonths(1));
    }

    public void watchLagging(DelegateExecution execution) {
        work.watchLagging(id(execution));
    }

    private Date midnight(LocalDate day) {
        return Date.from(day.atStartOfDay(clock.getZone()).toInstant());
    }

    private static long id(DelegateExecution execution) {
        return new CaseKey(execution.getProcessBusinessKey()).id();
    }
}
