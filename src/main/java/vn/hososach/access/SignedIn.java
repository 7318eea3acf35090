package vn.hososach.access;

import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a signed-in user: Spring Security's view of an {@link Actor}.
 *
 * @param stamp moves on with every change of the account; an older one belongs to a session that is over
 * @param mustChangePassword whether the password was given by somebody else and serves for one sign-in only
 */
public record SignedIn(Actor actor, String passwordHash, boolean active, int stamp, boolean mustChangePassword)
        implements UserDetails {

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + actor.role()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return actor.username();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    /** Never the hash: principals end up in logs. */
    @Override
    public String toString() {
        return actor.username();
    }
}
