package vn.hososach.campaign;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign of the whole city.
 *
 * @param adminTarget share of complete records to be reached, in per cent
 * @param healthTarget share of records with basic health to be reached, in per cent
 * @param finalApprovedBy never the person who wrote the final report
 */
public record Campaign(
        long id,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        double adminTarget,
        double healthTarget,
        boolean training,
        CampaignStatus status,
        String finalReport,
        @Nullable String finalWrittenBy,
        @Nullable String finalApprovedBy) {}
