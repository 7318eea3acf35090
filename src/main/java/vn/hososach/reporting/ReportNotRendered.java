package vn.hososach.reporting;

/** A layout could not be compiled, filled or written: a fault of the programme, never of the user. */
public class ReportNotRendered extends RuntimeException {

    public ReportNotRendered(String report, Throwable cause) {
        super("report " + report, cause);
    }
}
