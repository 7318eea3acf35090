package vn.hososach.ui.frame;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a failure into the log under a short code, which is all that the user sees of it. */
final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private Incidents() {}

    /** Logs the failure and returns its code, for example {@code "K7QP2M"}. */
    static String report(Throwable failure) {
        StringBuilder code = new StringBuilder();
        ThreadLocalRandom.current().ints(6, 0, LETTERS.length()).forEach(i -> code.append(LETTERS.charAt(i)));
        LOG.error("incident {}", code, failure);
        return code.toString();
    }
}
