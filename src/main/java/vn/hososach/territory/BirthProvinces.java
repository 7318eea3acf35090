package vn.hososach.territory;

import java.util.Set;
import java.util.stream.Collectors;
import vn.hososach.territory.internal.ReferenceFile;

/** The 63 codes of the place of birth registration in a personal id; all stay valid after the merger of provinces. */
public final class BirthProvinces {

    private static final Set<String> CODES = ReferenceFile.rows("ref_pin_province").stream()
            .map(r -> r.getField("pin_code"))
            .collect(Collectors.toUnmodifiableSet());

    private BirthProvinces() {}

    public static Set<String> codes() {
        return CODES;
    }
}
