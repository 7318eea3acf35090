package vn.hososach.intake;

import org.jspecify.annotations.Nullable;

/**
 * A line that could not be taken in.
 *
 * @param lineNo line of the file, 1 is the header
 * @param line the original line, as CSV
 * @param reason one Vietnamese sentence
 */
public record Reject(long lineNo, @Nullable String communeCode, @Nullable String field, String reason, String line) {}
