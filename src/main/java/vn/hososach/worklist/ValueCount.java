package vn.hososach.worklist;

/** How many open tasks carry a value: a finding code or a hamlet. */
public record ValueCount(String value, long open) {}
