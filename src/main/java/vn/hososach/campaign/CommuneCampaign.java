package vn.hososach.campaign;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/**
 * The campaign in one commune, which may have a window of its own (contradiction X-03 of the sources).
 *
 * @param communeName with its type, for example "Xã Bát Tràng"
 * @param closingAt when the targets were reached or the time was over
 * @param laggingSince since when the commune is behind its plan; null while it is not
 */
public record CommuneCampaign(
        long id,
        long campaignId,
        CommuneCode commune,
        String communeName,
        LocalDate startsOn,
        LocalDate endsOn,
        Phase phase,
        @Nullable OffsetDateTime trainingConfirmedAt,
        @Nullable OffsetDateTime dataTakenInAt,
        @Nullable OffsetDateTime reviewedAt,
        @Nullable OffsetDateTime closingAt,
        @Nullable OffsetDateTime signedOffAt,
        @Nullable LocalDate laggingSince) {

    public boolean lagging() {
        return laggingSince != null;
    }
}
