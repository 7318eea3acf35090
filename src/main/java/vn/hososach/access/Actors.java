package vn.hososach.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.hososach.access.internal.RowScope;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

/**
 * Who is acting now. The signed-in user comes from Spring Security; jobs, the command line and the engine bind a system
 * actor with {@link #runAs}. Without an actor nothing may be read: the row policies see an empty list of communes.
 */
@Component
public class Actors {

    private static final ThreadLocal<Actor> BOUND = new ThreadLocal<>();

    private final RowScope rowScope;
    private final CityScope city;

    Actors(RowScope rowScope, CityScope city) {
        this.rowScope = rowScope;
        this.city = city;
    }

    /** The acting person or job; refused when there is none. */
    public Actor current() {
        return find().orElseThrow(() -> new Refusal("not-signed-in"));
    }

    public Scope scope() {
        return current().scope();
    }

    /** Refuses unless the actor has one of these roles. System jobs may do what any role may. */
    public void require(Role... allowed) {
        Role role = current().role();
        if (role != Role.SYSTEM && !Arrays.asList(allowed).contains(role)) {
            throw new Refusal("role-not-allowed");
        }
    }

    /** Refuses unless the commune lies in the actor's territory. */
    public void requireCommune(CommuneCode commune) {
        if (!scope().covers(commune)) {
            throw new Refusal("commune-out-of-scope", Map.of("commune", commune.value()));
        }
    }

    /** Does the work as this actor; inside a running transaction the row policies follow at once, and back afterwards. */
    public <T> T runAs(Actor actor, Supplier<T> work) {
        Actor before = BOUND.get();
        BOUND.set(actor);
        T result;
        try {
            rowScope.refresh(Optional.of(actor));
            result = work.get();
        } catch (RuntimeException | Error e) {
            restoreAfter(e, before);
            throw e;
        }
        restore(before);
        return result;
    }

    /** In a transaction that has already failed no setting can be put back; the failure itself must come through. */
    private void restoreAfter(Throwable failure, @Nullable Actor before) {
        try {
            restore(before);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    public void runAs(Actor actor, Runnable work) {
        runAs(actor, () -> {
            work.run();
            return null;
        });
    }

    /** The system actor for a named job, over the whole city. */
    public Actor system(String job) {
        return new Actor("system:" + job, Role.SYSTEM.title(), Role.SYSTEM, city.scope());
    }

    private void restore(@Nullable Actor before) {
        if (before == null) {
            BOUND.remove();
        } else {
            BOUND.set(before);
        }
        rowScope.refresh(find());
    }

    public static Optional<Actor> find() {
        if (BOUND.get() != null) {
            return Optional.of(BOUND.get());
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            return Optional.of(signedIn.actor());
        }
        return Optional.empty();
    }
}
