package db.migration;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;

/**
 * Creates the tables of both engines from the scripts in their own jars. Each engine has a schema of its own because
 * both bring tables of the same names (ACT_GE_PROPERTY, ACT_RU_TASK).
 */
public class V3__engine_tables extends BaseJavaMigration {

    private static final String CAMUNDA = "org/camunda/bpm/engine/db/create/activiti.postgres.create.%s.sql";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        inSchema(
                connection,
                "camunda",
                CAMUNDA.formatted("engine"),
                CAMUNDA.formatted("case.engine"),
                CAMUNDA.formatted("decision.engine"),
                CAMUNDA.formatted("history"),
                CAMUNDA.formatted("case.history"),
                CAMUNDA.formatted("decision.history"),
                CAMUNDA.formatted("identity"));
        inSchema(
                connection,
                "flowable",
                "org/flowable/common/db/create/flowable.postgres.create.common.sql",
                "org/flowable/dmn/db/create/flowable.postgres.create.dmn.sql");
    }

    private static void inSchema(Connection connection, String schema, String... scripts) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = " + schema);
            for (String script : scripts) {
                statement.execute(new ClassPathResource(script).getContentAsString(StandardCharsets.UTF_8));
            }
            statement.execute(
                    "grant select, insert, update, delete on all tables in schema %s to hss_app".formatted(schema));
            statement.execute("set local search_path = hss, public");
        }
    }
}
