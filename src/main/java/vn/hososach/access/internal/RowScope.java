package vn.hososach.access.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.hososach.access.Actor;
import vn.hososach.access.FieldClass;

/**
 * Tells PostgreSQL, per transaction, which communes and field classes the actor may see (security §6.1). The setting is
 * local to the transaction, so a pooled connection cannot carry it to the next user.
 */
@Component
public class RowScope {

    private final DataSource dataSource;

    RowScope(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sets the scope again inside a running transaction, after the actor changed. */
    public void refresh(Optional<Actor> actor) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder) {
            apply(holder.getConnection(), actor);
        }
    }

    static void apply(Connection connection, Optional<Actor> actor) {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('app.communes', ?, true), set_config('app.classes', ?, true),"
                        + " set_config('app.user', ?, true)")) {
            statement.setString(1, actor.map(a -> a.scope().setting()).orElse(""));
            statement.setString(
                    2,
                    actor.map(a -> a.role().classes().stream()
                                    .map(FieldClass::name)
                                    .collect(Collectors.joining(",")))
                            .orElse(""));
            statement.setString(3, actor.map(Actor::username).orElse(""));
            statement.execute();
        } catch (SQLException e) {
            throw new TransactionSystemException("cannot set the territory of the transaction", e);
        }
    }
}
