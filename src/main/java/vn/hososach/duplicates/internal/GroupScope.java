package vn.hososach.duplicates.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.duplicates.internal.GroupStore.GroupRow;
import vn.hososach.territory.CommuneCode;

/** A group may reach into another commune: within it, and only for it, both communes are in the actor's reach. */
@Component
public class GroupScope {

    private final Actors actors;

    GroupScope(Actors actors) {
        this.actors = actors;
    }

    /** Refuses unless the acting person has one of these roles. */
    public void require(Role... allowed) {
        actors.require(allowed);
    }

    public void within(GroupRow group, Runnable work) {
        within(group, () -> {
            work.run();
            return true;
        });
    }

    /** Does the work as the acting person, who for its duration also reaches the other communes of the group. */
    public <T> T within(GroupRow group, Supplier<T> work) {
        return within(group.communes(), work);
    }

    /** The same for a group that spans these communes. */
    public <T> T within(List<String> group, Supplier<T> work) {
        Actor actor = actors.current();
        Set<CommuneCode> communes = new HashSet<>(actor.scope().communes());
        boolean wider = false;
        for (String code : group) {
            wider |= communes.add(new CommuneCode(code));
        }
        if (!wider || actor.scope().city()) {
            return work.get();
        }
        Scope wide = new Scope(communes, false);
        return actors.runAs(new Actor(actor.username(), actor.displayName(), actor.role(), wide), work);
    }
}
