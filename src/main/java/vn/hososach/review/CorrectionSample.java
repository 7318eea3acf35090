package vn.hososach.review;

import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/** One record that a correction run would change now: what stands there and what would stand there. */
public record CorrectionSample(
        CommuneCode commune, long recordId, @Nullable String fullName, @Nullable String before, String after) {}
