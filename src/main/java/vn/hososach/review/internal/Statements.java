package vn.hososach.review.internal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.PreparedStatementCreator;

/** Statements with array parameters, streamed in portions. */
final class Statements {

    private static final int FETCH = 2_000;

    private Statements() {}

    /** The statement with these parameters in order; arrays of texts and of record ids become arrays of the database. */
    static PreparedStatementCreator of(String sql, @Nullable Object... parameters) {
        return connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameter(connection, parameters[i]));
            }
            return statement;
        };
    }

    private static @Nullable Object parameter(Connection connection, @Nullable Object value) throws SQLException {
        if (value instanceof String[] texts) {
            return array(connection, "text", texts);
        }
        return value instanceof Long[] numbers ? array(connection, "bigint", numbers) : value;
    }

    private static Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }
}
