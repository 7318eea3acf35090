package vn.hososach.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the reason instead of a page of stack trace when the database cannot start. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<DatabaseNotStarted> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DatabaseNotStarted cause) {
        return new FailureAnalysis(cause.getMessage(), "Xem mục «Khi không khởi động được» trong README.", cause);
    }
}
