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
import vn.hososach.access.Scope;
import vn.hososach.campaign.CommuneCampaign;
import vn.hososach.campaign.Phase;
import vn.hososach.territory.CommuneCode;

/** The rows of communes in campaigns. Facts are noted here when they happen; the process follows them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CommuneRows {

    private static final String SELECT =
            """
            select cc.*, c.full_name from hss.commune_campaign cc
            join hss.commune c on c.scheme = '2025' and c.code = cc.commune_code
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CommuneRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Makes the commune's partitions and its row; data and reviews it has already count at once. */
    public long join(long campaignId, CommuneCode commune, LocalDate startsOn, LocalDate endsOn) {
        jdbc.sql("select hss.join_commune(:code)")
                .param("code", commune.value())
                .query()
                .listOfRows();
        return jdbc.sql(
                        """
                        insert into hss.commune_campaign (campaign_id, commune_code, starts_on, ends_on, data_taken_in_at,
                            reviewed_at)
                        values (:campaign, :code, :starts, :ends,
                            case when exists (select from hss.register_entry where commune_code = :code)
                                  and exists (select from hss.health_record where commune_code = :code) then :at end,
                            (select max(finished_at) from hss.review_run where :code = any(communes)))
                        returning commune_campaign_id
                        """)
                .param("campaign", campaignId)
                .param("code", commune.value())
                .param("starts", startsOn)
                .param("ends", endsOn)
                .param("at", OffsetDateTime.now(clock))
                .query(Long.class)
                .single();
    }

    public Optional<CommuneCampaign> lock(long id) {
        return jdbc.sql(SELECT + " where cc.commune_campaign_id = :id for update of cc")
                .param("id", id)
                .query(CommuneRows::commune)
                .optional();
    }

    public Optional<CommuneCampaign> find(long id) {
        return jdbc.sql(SELECT + " where cc.commune_campaign_id = :id")
                .param("id", id)
                .query(CommuneRows::commune)
                .optional();
    }

    /** The communes of a campaign within the scope, in alphabetical order. */
    public List<CommuneCampaign> of(long campaignId, Scope scope) {
        return jdbc.sql(SELECT
                        + " where cc.campaign_id = :campaign and cc.commune_code = any(:communes)"
                        + " order by c.name collate \"vi-x-icu\"")
                .param("campaign", campaignId)
                .param("communes", scope.codes())
                .query(CommuneRows::commune)
                .list();
    }

    /** The commune in the latest campaign it takes part in. */
    public Optional<CommuneCampaign> latest(CommuneCode commune) {
        return jdbc.sql(SELECT
                        + " where cc.commune_code = :code order by cc.starts_on desc, cc.campaign_id desc limit 1")
                .param("code", commune.value())
                .query(CommuneRows::commune)
                .optional();
    }

    /** Those whose facts are ahead of their phase, or whose time is over. */
    public List<Long> movable(LocalDate today) {
        return jdbc.sql(
                        """
                        select commune_campaign_id from hss.commune_campaign
                        where (phase = 'INTAKE' and data_taken_in_at is not null)
                           or (phase = 'REVIEW' and reviewed_at is not null)
                           or (phase = 'WORKING' and (closing_at is not null or ends_on < :today))
                        order by 1
                        """)
                .param("today", today)
                .query(Long.class)
                .list();
    }

    public void dataTakenIn(CommuneCode commune) {
        jdbc.sql(
                        """
                        update hss.commune_campaign set data_taken_in_at = :at
                        where commune_code = :code and data_taken_in_at is null
                          and exists (select from hss.register_entry where commune_code = :code)
                          and exists (select from hss.health_record where commune_code = :code)
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("code", commune.value())
                .update();
    }

    public void reviewed(List<String> communes) {
        jdbc.sql("update hss.commune_campaign set reviewed_at = :at where commune_code = any(:communes)"
                        + " and phase <> 'COMPLETED'")
                .param("at", OffsetDateTime.now(clock))
                .param("communes", communes.toArray(String[]::new))
                .update();
    }

    public void phase(long id, Phase phase) {
        jdbc.sql("update hss.commune_campaign set phase = :phase where commune_campaign_id = :id")
                .param("phase", phase.name())
                .param("id", id)
                .update();
    }

    public void trained(long id) {
        stamp(id, "training_confirmed_at = :at, phase = 'INTAKE'");
    }

    public void signedOff(long id) {
        stamp(id, "signed_off_at = :at, phase = 'COMPLETED', lagging_since = null");
    }

    /** Notes why the work ends; the first reason stays. */
    public void closing(long id, ClosingReason reason) {
        jdbc.sql(
                        """
                        update hss.commune_campaign set closing_at = :at, closing_reason = :reason
                        where commune_campaign_id = :id and closing_at is null
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("reason", reason.name())
                .param("id", id)
                .update();
    }

    /** The targets were reached, or the time was over. */
    public enum ClosingReason {
        TARGETS,
        ENDED
    }

    public void lagging(long id, boolean behind) {
        jdbc.sql("update hss.commune_campaign set lagging_since = case when :behind then"
                        + " coalesce(lagging_since, :today) end where commune_campaign_id = :id")
                .param("behind", behind)
                .param("today", LocalDate.now(clock))
                .param("id", id)
                .update();
    }

    private void stamp(long id, String assignments) {
        jdbc.sql("update hss.commune_campaign set " + assignments + " where commune_campaign_id = :id")
                .param("at", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    private static CommuneCampaign commune(ResultSet row, int n) throws SQLException {
        return new CommuneCampaign(
                row.getLong("commune_campaign_id"),
                row.getLong("campaign_id"),
                new CommuneCode(row.getString("commune_code")),
                row.getString("full_name"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                Phase.valueOf(row.getString("phase")),
                row.getObject("training_confirmed_at", OffsetDateTime.class),
                row.getObject("data_taken_in_at", OffsetDateTime.class),
                row.getObject("reviewed_at", OffsetDateTime.class),
                row.getObject("closing_at", OffsetDateTime.class),
                row.getObject("signed_off_at", OffsetDateTime.class),
                row.getObject("lagging_since", LocalDate.class));
    }
}
