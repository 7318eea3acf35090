package vn.hososach.ui.frame;

import java.util.Optional;

/** What the top bar says about the campaign to the signed-in person; the campaign screens provide it. */
public interface CampaignNotice {

    /** Name, place and days left, for example "Chiến dịch 90 ngày · Xã Bát Tràng · còn 41 ngày". */
    Optional<String> text();
}
