package vn.hososach.database;

import org.jspecify.annotations.Nullable;

/** The database in the box did not start; the message says in Vietnamese why and what to do. */
public class DatabaseNotStarted extends RuntimeException {

    public DatabaseNotStarted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
