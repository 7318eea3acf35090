package vn.hososach.territory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address as it was read (record-spec §8).
 *
 * @param line house, lane and street
 * @param hamlet thôn, xóm, tổ dân phố, with its type word written out
 * @param communeCode code of the named commune within {@code scheme}; null when it was not found
 * @param candidates communes of today whose people may live there; exactly one means the conversion is certain
 * @param clause clause of Resolution 1656/NQ-UBTVQH15 behind a certain conversion
 * @param mixed a commune of today was written together with a district
 */
public record Address(
        @Nullable String line,
        @Nullable String hamlet,
        @Nullable String communeName,
        @Nullable String districtName,
        @Nullable String provinceName,
        Scheme scheme,
        @Nullable String communeCode,
        List<CommuneCode> candidates,
        @Nullable String clause,
        boolean mixed) {

    public Address {
        candidates = List.copyOf(candidates);
    }

    /** Whether the address belongs to the division of territory before or since 01/07/2025. */
    public enum Scheme {
        BEFORE_2025("2024"),
        SINCE_2025("2025"),
        UNKNOWN("");

        private static final String TWO_TIERS = "2025-07-01";

        private final String code;

        Scheme(String code) {
            this.code = code;
        }

        /** 2024, 2025, or empty. */
        public String code() {
            return code;
        }

        /** The division in force on this day. */
        public static Scheme on(LocalDate day) {
            return on(day.toString());
        }

        /** The same of a day that is written {@code yyyy-MM-dd}. */
        public static Scheme on(String day) {
            return day.compareTo(TWO_TIERS) < 0 ? BEFORE_2025 : SINCE_2025;
        }

        /** That of a code; unknown for anything else. */
        public static Scheme of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(scheme -> scheme.code.equals(code))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }

    /** Read as one of today, for want of a district; whether it is depends on when it was written. */
    boolean dependsOnTime() {
        return scheme == Scheme.SINCE_2025 && districtName == null;
    }

    /** The same place with this house and street before what the line holds already. */
    Address withHouse(String house) {
        return new Address(
                line == null ? house : house + ", " + line,
                hamlet,
                communeName,
                districtName,
                provinceName,
                scheme,
                communeCode,
                candidates,
                clause,
                mixed);
    }

    /** One commune of today, and no other, can be meant. */
    public boolean certain() {
        return candidates.size() == 1;
    }

    /** The name stood in several districts and none was written: not even the former commune is known. */
    public boolean ambiguous() {
        return communeCode == null && candidates.size() > 1;
    }
}
