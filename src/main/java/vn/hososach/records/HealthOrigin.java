package vn.hososach.records;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** From whom a value of basic health is, since when, and by which evidence or for which reason. */
public record HealthOrigin(ValueSource source, OffsetDateTime since, String reason, @Nullable String evidence) {}
