package vn.hososach.casework;

import java.util.Map;

/** What the commune police answered on this case. */
public record PoliceReply(String answer, Map<String, String> corrected, String note, String officer) {

    public PoliceReply {
        corrected = Map.copyOf(corrected);
    }
}
