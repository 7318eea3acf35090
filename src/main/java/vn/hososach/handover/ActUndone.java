package vn.hososach.handover;

/** An act was taken back; work that ended with it may be open again. */
public record ActUndone(String communeCode, long actId) {}
