package vn.hososach.jobs;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * A running job holds a lock in the database through a connection of its own. Whoever can take the lock of a job that is
 * called running knows that its process is gone, on whatever node it was.
 */
@Component
class RunningMarks {

    /** First half of the lock's number, which says that the second is a job. */
    private static final int JOBS = 0x6A6F6273;

    /** Condition on {@code hss.job}: nobody runs this job. */
    static final String UNCLAIMED = "pg_try_advisory_xact_lock(" + JOBS + ", job_id::integer)";

    private final DataSource dataSource;

    RunningMarks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    void whileRunning(long job, Runnable work) {
        try (Connection connection = dataSource.getConnection()) {
            call(connection, "select pg_advisory_lock(?, ?)", job);
            try {
                work.run();
            } finally {
                call(connection, "select pg_advisory_unlock(?, ?)", job);
            }
        } catch (SQLException e) {
            throw new CannotGetJdbcConnectionException("the mark of job " + job, e);
        }
    }

    private static void call(Connection connection, String sql, long job) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, JOBS);
            statement.setInt(2, (int) job);
            statement.execute();
        }
    }
}
