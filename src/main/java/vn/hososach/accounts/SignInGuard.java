package vn.hososach.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;

/**
 * Stops guessing (QĐ 326/QĐ-BYT: lockout after repeated failures): five wrong passwords of an account, or thirty from one
 * address whatever the accounts, close the door for a quarter of an hour. Who comes in, fails or is kept out stands in
 * the audit trail; a name that is no account is not written there, because people type passwords into the wrong field.
 */
@Service
public class SignInGuard {

    /** How far back failures count, and how long after the last of them the door stays closed. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    static final int FAILURES_OF_ACCOUNT = 5;
    static final int FAILURES_OF_ADDRESS = 30;

    private final JdbcClient jdbc;
    private final Actors actors;
    private final AuditTrail audit;
    private final Clock clock;

    SignInGuard(JdbcClient jdbc, Actors actors, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether no password of this account, or from this address, is looked at for now. */
    @Transactional(readOnly = true)
    public boolean isClosed(String username, String address) {
        OffsetDateTime from = OffsetDateTime.now(clock).minus(WINDOW);
        return jdbc.sql(
                        """
                        select (select count(*) from hss.sign_in_failure f where f.username = :username and f.at > :from
                                and f.at > coalesce((select last_sign_in from hss.app_user u
                                    where u.username = :username), '-infinity')) >= :of_account
                            or (select count(*) from hss.sign_in_failure f where f.address = :address
                                and f.at > :from) >= :of_address
                        """)
                .param("username", username)
                .param("address", address)
                .param("from", from)
                .param("of_account", FAILURES_OF_ACCOUNT)
                .param("of_address", FAILURES_OF_ADDRESS)
                .query(Boolean.class)
                .single();
    }

    /** A wrong password, an unknown or a locked account. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(String username, String address) {
        boolean known = jdbc.sql("select exists (select from hss.app_user where username = ?)")
                .param(username)
                .query(Boolean.class)
                .single();
        jdbc.sql("insert into hss.sign_in_failure (username, address, at) values (?, ?, ?)")
                .params(known ? username : "?", address, OffsetDateTime.now(clock))
                .update();
        AuditEntry entry = AuditEntry.of("SIGN_IN", "user", known ? username : "?", null, "");
        actors.runAs(actors.system("sign-in"), () -> audit.record(entry.denied("từ " + address)));
    }

    /** Somebody came in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(Actor actor, String address) {
        jdbc.sql("update hss.app_user set last_sign_in = ? where username = ?")
                .params(OffsetDateTime.now(clock), actor.username())
                .update();
        actors.runAs(
                actor, () -> audit.record(AuditEntry.of("SIGN_IN", "user", actor.username(), null, "từ " + address)));
    }

    /** Somebody left. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void left(Actor actor) {
        actors.runAs(actor, () -> audit.record(AuditEntry.of("SIGN_OUT", "user", actor.username(), null, "")));
    }
}
