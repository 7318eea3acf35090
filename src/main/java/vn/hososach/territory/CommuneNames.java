package vn.hososach.territory;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.hososach.territory.internal.ReferenceFile;

/** Names of the 126 communes and wards of today, without asking the database. */
@Component
public class CommuneNames {

    private final Map<String, String> names = ReferenceFile.rows("hanoi_commune_2025").stream()
            .collect(Collectors.toUnmodifiableMap(r -> r.getField("code"), r -> r.getField("full_name")));

    /** For example «Xã Bát Tràng»; the bare code when it is none of the 126. */
    public String fullName(CommuneCode commune) {
        return names.getOrDefault(commune.value(), commune.value());
    }
}
