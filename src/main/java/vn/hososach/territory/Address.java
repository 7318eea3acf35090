package vn.hososach.territory;

import java.util.List;
import org.jspecify.annotations.Nullable;

public record Address(
        @Nullable String hamlet, Scheme scheme, @Nullable String communeCode, List<CommuneCode> candidates) {
    public enum Scheme {
        S2024,
        S2025,
        UNKNOWN;

        public String code() {
            return this == S2024 ? "2024" : this == S2025 ? "2025" : "";
        }
    }
}
