package vn.hososach.campaign;

import java.time.LocalDate;

/** Lay down a campaign: its name, window and targets in per cent. */
public record NewCampaign(
        String name, LocalDate startsOn, LocalDate endsOn, double adminTarget, double healthTarget, boolean training) {

    /** With the targets of the city: 95 % and 90 %. */
    public static NewCampaign of(String name, LocalDate startsOn, LocalDate endsOn) {
        return new NewCampaign(name, startsOn, endsOn, 95, 90, false);
    }
}
