package vn.hososach;

import vn.hososach.access.Actor;
import vn.hososach.access.Role;
import vn.hososach.access.Scope;
import vn.hososach.territory.CommuneCode;

/** People to act as in tests. */
public final class TestActors {

    private TestActors() {}

    public static Actor of(Role role, CommuneCode... communes) {
        return of(role.name().toLowerCase() + "." + communes[0], role, communes);
    }

    public static Actor of(String username, Role role, CommuneCode... communes) {
        return new Actor(username, "Người dùng " + username, role, Scope.of(communes));
    }
}
