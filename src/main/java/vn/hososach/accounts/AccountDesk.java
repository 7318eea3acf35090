package vn.hososach.accounts;

import java.util.Map;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.SignedIn;
import vn.hososach.access.UserDesk;
import vn.hososach.accounts.internal.AccountStore;
import vn.hososach.audit.AuditEntry;
import vn.hososach.audit.AuditTrail;
import vn.hososach.refusal.Refusal;

/**
 * Where the administrator gives, changes and locks accounts (requirement C-25). A password made here is shown once and
 * has to be replaced at the first sign-in; every change ends the open sessions of the account.
 */
@Service
@Transactional
public class AccountDesk {

    private final UserDesk users;
    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final Actors actors;
    private final AuditTrail audit;

    AccountDesk(UserDesk users, AccountStore store, PasswordEncoder encoder, Actors actors, AuditTrail audit) {
        this.users = users;
        this.store = store;
        this.encoder = encoder;
        this.actors = actors;
        this.audit = audit;
    }

    /** Creates the account; returns the password for the first sign-in. */
    public String create(AccountDraft draft) {
        actors.require(Role.ADMINISTRATOR);
        draft.check();
        if (users.find(draft.username()).isPresent()) {
            throw new Refusal("account-exists", Map.of("username", draft.username()));
        }
        String password = Passwords.once();
        store.insert(draft.username(), draft.displayName(), draft.role(), draft.scope(), encoder.encode(password));
        note("CHANGE", draft.username(), "tạo tài khoản: " + draft.role().title());
        return password;
    }

    /** Gives an account another name, role or territory. */
    public void change(AccountDraft draft) {
        actors.require(Role.ADMINISTRATOR);
        draft.check();
        SignedIn before = existing(draft.username());
        if (before.actor().role() != draft.role()) {
            requireAnother(before);
        }
        store.update(draft.username(), draft.displayName(), draft.role(), draft.scope());
        note("CHANGE", draft.username(), "đổi vai trò, địa bàn: " + draft.role().title());
    }

    /** Gives a new password for one sign-in; the old one ends at once. */
    public String resetPassword(String username) {
        actors.require(Role.ADMINISTRATOR);
        existing(username);
        String password = Passwords.once();
        store.setPassword(username, encoder.encode(password), true);
        note("CHANGE", username, "cấp lại mật khẩu");
        return password;
    }

    /** Locks the account of somebody who left or is suspected, or opens it again. Nothing of what he did is lost. */
    public void setActive(String username, boolean active) {
        actors.require(Role.ADMINISTRATOR);
        SignedIn account = existing(username);
        if (!active) {
            requireAnother(account);
        }
        store.setActive(username, active);
        note("CHANGE", username, active ? "mở khóa tài khoản" : "khóa tài khoản");
    }

    /** Replaces one's own password; all one's sessions end and the new password is asked for. */
    public void changeOwnPassword(String current, String next) {
        String username = actors.current().username();
        if (!encoder.matches(current, existing(username).getPassword())) {
            throw new Refusal("password-wrong");
        }
        if (current.equals(next)) {
            throw new Refusal("password-same");
        }
        Passwords.check(username, next);
        store.setPassword(username, encoder.encode(next), false);
        note("CHANGE", username, "tự đổi mật khẩu");
    }

    /** Nobody takes his own office away, and an installation is never left without an administrator. */
    private void requireAnother(SignedIn account) {
        if (account.getUsername().equals(actors.current().username())) {
            throw new Refusal("account-own");
        }
        if (account.actor().role() == Role.ADMINISTRATOR && store.activeAdministrators() < 2) {
            throw new Refusal("account-last-administrator");
        }
    }

    private SignedIn existing(String username) {
        return users.find(username).orElseThrow(() -> new Refusal("account-not-found", Map.of("username", username)));
    }

    private void note(String action, String username, String reason) {
        audit.record(AuditEntry.of(action, "user", username, null, reason));
    }
}
