package vn.hososach.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import vn.hososach.access.SignedIn;

/**
 * Tells within five seconds whether an open session still stands for its account: a locked account, another role or
 * territory or password ends it. Asked at every request, so the stamps are read together and kept for that long.
 */
@Service
public class AccountWatch {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile Stamps stamps = new Stamps(Instant.EPOCH, Map.of());

    AccountWatch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the account is active and as it was when this person signed in. */
    public boolean stands(SignedIn signedIn) {
        Stamps known = stamps;
        if (clock.instant().isBefore(known.readAt().plus(KEPT)) && known.agreeWith(signedIn)) {
            return true;
        }
        // who has just signed in may be newer than what we remember: nobody is sent away on an old reading
        stamps = new Stamps(clock.instant(), read());
        return stamps.agreeWith(signedIn);
    }

    private Map<String, Integer> read() {
        Map<String, Integer> found = new HashMap<>();
        jdbc.sql("select username, stamp from hss.app_user where active").query(row -> {
            found.put(row.getString(1), row.getInt(2));
        });
        return found;
    }

    private record Stamps(Instant readAt, Map<String, Integer> byUsername) {

        boolean agreeWith(SignedIn signedIn) {
            return signedIn.stamp() == byUsername.getOrDefault(signedIn.getUsername(), -1);
        }
    }
}
