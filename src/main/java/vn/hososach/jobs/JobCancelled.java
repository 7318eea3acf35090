package vn.hososach.jobs;

/** Thrown inside a job which somebody has cancelled: the transaction rolls back, nothing is half-done. */
public class JobCancelled extends RuntimeException {

    public JobCancelled() {
        super("cancelled");
    }
}
