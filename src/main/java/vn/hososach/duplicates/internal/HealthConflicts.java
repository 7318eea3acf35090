package vn.hososach.duplicates.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;

/** Health values in which the members of a group contradict each other. Only who may read health data finds any. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HealthConflicts {

    static final String BLOOD_GROUP = "blood_group";

    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put(BLOOD_GROUP, "nullif(concat(nullif(blood_group_abo, 'UNKNOWN'), blood_group_rh), '')");
        COLUMNS.put("chronic", answered("chronic"));
        COLUMNS.put("allergy", answered("allergy"));
        COLUMNS.put("surgery", answered("surgery"));
        COLUMNS.put("infectious", answered("infectious"));
        COLUMNS.put("vaccination", answered("vaccination"));
    }

    private final JdbcClient jdbc;

    HealthConflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String answered(String name) {
        return "case when " + name + "_state <> 'NOT_ASKED' then concat(" + name + "_state, ' ', " + name
                + "_note) end";
    }

    /** Names of the values that differ: blood_group, chronic, allergy, surgery, infectious, vaccination. */
    List<String> of(GroupRow group) {
        String counts = COLUMNS.entrySet().stream()
                .map(column -> "count(distinct " + column.getValue() + ") > 1 as " + column.getKey())
                .collect(Collectors.joining(", "));
        Map<String, Object> row = jdbc.sql("select " + counts
                        + " from hss.record_health where commune_code = any(:communes) and record_id = any(:records)")
                .param("communes", group.communes().toArray(String[]::new))
                .param("records", group.members().toArray(Long[]::new))
                .query()
                .singleRow();
        return COLUMNS.keySet().stream()
                .filter(name -> Boolean.TRUE.equals(row.get(name)))
                .toList();
    }
}
