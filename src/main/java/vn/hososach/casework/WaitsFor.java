package vn.hososach.casework;

/** Whom a case waits for while it is not with the station. */
public enum WaitsFor {
    /** The commune police have a question. */
    POLICE,
    /** Somebody else has to approve. */
    APPROVAL,
    /** A decision is being carried out. */
    SYSTEM
}
