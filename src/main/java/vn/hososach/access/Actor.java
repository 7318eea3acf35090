package vn.hososach.access;

/** Somebody who acts: a signed-in person or a named system job, with role and territory. */
public record Actor(String username, String displayName, Role role, Scope scope) {}
