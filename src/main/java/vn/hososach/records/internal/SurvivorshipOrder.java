package vn.hososach.records.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.hososach.decision.DecisionTables;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.ValueSource;

/**
 * The decision table {@code survivorship} where SQL can follow it: the table is asked once for each field and source, and
 * again when another version of it has come into force.
 */
@Component
public class SurvivorshipOrder {

    private static final String TABLE = "survivorship";

    private final DecisionTables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate own;
    private volatile int published;

    SurvivorshipOrder(DecisionTables tables, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.jdbc = jdbc;
        own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes the answers of the version in force, unless they stand there already. */
    public void publish() {
        int version = tables.version(TABLE);
        if (version != published) {
            own.executeWithoutResult(status -> write(version));
            published = version;
        }
    }

    private void write(int version) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (AdministrativeField field : AdministrativeField.values()) {
            for (ValueSource source : ValueSource.values()) {
                Map<String, Object> row = new LinkedHashMap<>(Map.of("field", field.column(), "source", source.name()));
                row.putAll(tables.single(TABLE, Map.copyOf(row)));
                rows.add(row);
            }
        }
        jdbc.sql(
                        """
                        insert into hss.survivorship_order (field, source, place, rule_id, version)
                        select field, source, place, rule, :version
                        from unnest(:fields, :sources, :places, :rules) o (field, source, place, rule)
                        on conflict (field, source) do update
                            set place = excluded.place, rule_id = excluded.rule_id, version = excluded.version
                        """)
                .param("version", version)
                .param("fields", texts(rows, "field"))
                .param("sources", texts(rows, "source"))
                .param("places", rows.stream().map(row -> row.get("place")).toArray(Integer[]::new))
                .param("rules", texts(rows, "ruleId"))
                .update();
        writeSystems();
    }

    private void writeSystems() {
        Map<String, ValueSource> systems = ValueSource.systems();
        jdbc.sql(
                        """
                        insert into hss.source_system (system, source) select * from unnest(:systems, :sources)
                        on conflict (system) do update set source = excluded.source
                        """)
                .param("systems", systems.keySet().toArray(String[]::new))
                .param("sources", systems.values().stream().map(Enum::name).toArray(String[]::new))
                .update();
    }

    private static String[] texts(List<Map<String, Object>> rows, String name) {
        return rows.stream().map(row -> row.get(name)).toArray(String[]::new);
    }
}
