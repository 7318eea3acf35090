package vn.hososach.access.internal;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.hososach.access.Actors;

/** The one transaction manager of application and both engines: each transaction begins by naming its territory. */
public class ScopedTransactionManager extends JdbcTransactionManager {

    public ScopedTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        ConnectionHolder holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        if (holder == null) {
            throw new IllegalStateException("a transaction without a connection");
        }
        RowScope.apply(holder.getConnection(), Actors.find());
    }
}
