package vn.hososach.campaign.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.campaign.Campaign;
import vn.hososach.campaign.CampaignStatus;
import vn.hososach.campaign.NewCampaign;

/** The rows of campaigns. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CampaignRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public long insert(NewCampaign campaign) {
        return jdbc.sql(
                        """
                        insert into hss.campaign (name, starts_on, ends_on, admin_target, health_target, training, created_at)
                        values (:name, :starts, :ends, :admin, :health, :training, :at) returning campaign_id
                        """)
                .param("name", campaign.name().strip())
                .param("starts", campaign.startsOn())
                .param("ends", campaign.endsOn())
                .param("admin", campaign.adminTarget())
                .param("health", campaign.healthTarget())
                .param("training", campaign.training())
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    public Optional<Campaign> find(long id) {
        return jdbc.sql("select * from hss.campaign where campaign_id = :id")
                .param("id", id)
                .query(CampaignRows::campaign)
                .optional();
    }

    /** All campaigns, the latest first. */
    public List<Campaign> all() {
        return jdbc.sql("select * from hss.campaign order by starts_on desc, campaign_id desc")
                .query(CampaignRows::campaign)
                .list();
    }

    public void status(long id, CampaignStatus status) {
        jdbc.sql("update hss.campaign set status = :status where campaign_id = :id")
                .param("status", status.name())
                .param("id", id)
                .update();
    }

    public void written(long id, String report, String writer) {
        jdbc.sql(
                        """
                        update hss.campaign set final_report = :report, final_written_by = :writer, final_written_at = :at,
                            status = 'REPORTING' where campaign_id = :id
                        """)
                .param("report", report)
                .param("writer", writer)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    public void approved(long id, String approver) {
        jdbc.sql(
                        """
                        update hss.campaign set final_approved_by = :approver, final_approved_at = :at,
                            status = 'COMPLETED' where campaign_id = :id
                        """)
                .param("approver", approver)
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private static Campaign campaign(ResultSet row, int n) throws SQLException {
        return new Campaign(
                row.getLong("campaign_id"),
                row.getString("name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getDouble("admin_target"),
                row.getDouble("health_target"),
                row.getBoolean("training"),
                CampaignStatus.valueOf(row.getString("status")),
                row.getString("final_report"),
                row.getString("final_written_by"),
                row.getString("final_approved_by"));
    }
}
