package vn.hososach.jobs;

/** Thrown inside a job because the process ends: nobody wanted it stopped, and nothing is half-done. */
public final class JobInterrupted extends JobCancelled {}
