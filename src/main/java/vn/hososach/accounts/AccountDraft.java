package vn.hososach.accounts;

import java.util.Set;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * What an administrator says of an account.
 *
 * @param username three to forty small letters, digits and points
 * @param communes the territory; empty means the whole city, which only supervision and administration may have
 */
public record AccountDraft(String username, String displayName, Role role, Set<CommuneCode> communes) {

    public AccountDraft {
        username = username.strip();
        displayName = displayName.strip();
        communes = Set.copyOf(communes);
    }

    /** Whether this role may have the whole city as its territory. */
    public static boolean mayHaveCity(Role role) {
        return role == Role.SUPERVISOR || role == Role.ADMINISTRATOR;
    }

    void check() {
        if (!username.matches("[a-z0-9][a-z0-9.]{2,39}")) {
            throw new Refusal("account-bad-username");
        }
        if (displayName.isEmpty()) {
            throw new Refusal("account-without-name");
        }
        if (role == Role.SYSTEM) {
            throw new Refusal("role-not-allowed");
        }
        if (communes.isEmpty() && !mayHaveCity(role)) {
            throw new Refusal("account-without-commune");
        }
    }

    Scope scope() {
        return new Scope(communes, communes.isEmpty());
    }
}
