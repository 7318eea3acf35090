package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;

/** Facts of the insurance card against its holder (rules C27 to C34, D07, L07, L08). */
final class CardFacts {

    /** Source: the last ten characters of the card against the social insurance number. */
    enum VsNumber {
        NOT_CHECKED,
        SAME,
        DIFFERS
    }

    /** Source: the first two letters of a 15-character card against the age (QĐ 1351/QĐ-BHXH; age of the register first). */
    enum Prefix {
        FITTING,
        /** TE after 72 months, before 30 September of that year. */
        CHILD_GRACE,
        CHILD_AGED,
        CHILD_WITHOUT_TE,
        /** HS or SV under 5 or over 28 years. */
        PUPIL_ODD_AGE,
        FORCES,
        NOT_CHECKED
    }

    /** Source: columns {@code han_the_tu} and {@code han_the_den} of the import. */
    enum Dates {
        NOT_KNOWN,
        COVERS_TODAY,
        REVERSED,
        EXPIRED
    }

    /** Source: column {@code ma_dkbd} of the import; facility codes have five characters (QĐ 384/2019). */
    enum Facility {
        NOT_KNOWN,
        OK,
        BAD
    }

    private static final Set<String> FORCES = Set.of("QN", "HC", "LS", "XK", "CY", "CA");
    private static final Set<String> ARMED = Set.of("QN", "CY", "CA");
    private static final int FACILITY_LENGTH = 5;

    private CardFacts() {}

    static Enum<?>[] of(Subject s, Bounds bounds) {
        String card = s.record().value(AdministrativeField.BHYT_CARD);
        ContactFacts.Card format = ContactFacts.card(card);
        return new Enum<?>[] {
            format,
            vsNumber(card, format, s.record().value(AdministrativeField.BHXH_NUMBER)),
            format == ContactFacts.Card.CARD15 && card != null
                    ? prefix(card.substring(0, 2), Ages.born(s), s.today(), bounds)
                    : Prefix.NOT_CHECKED,
            dates(
                    Ages.date(s.background().extra().get("han_the_tu")),
                    Ages.date(s.background().extra().get("han_the_den")),
                    s.today()),
            facility(s.background().extra().get("ma_dkbd"))
        };
    }

    private static VsNumber vsNumber(@Nullable String card, ContactFacts.Card format, @Nullable String number) {
        if (card == null || number == null || format == ContactFacts.Card.BAD) {
            return VsNumber.NOT_CHECKED;
        }
        return card.endsWith(number) ? VsNumber.SAME : VsNumber.DIFFERS;
    }

    static Prefix prefix(String prefix, @Nullable LocalDate born, LocalDate today, Bounds bounds) {
        if (ARMED.contains(prefix)) {
            return Prefix.FORCES;
        }
        int age = Ages.years(born, today);
        if (born == null || age < 0) {
            return Prefix.NOT_CHECKED;
        }
        int childTo = bounds.whole(Bound.CHILD_CARD_AGE);
        if (prefix.equals("TE")) {
            if (age < childTo) {
                return Prefix.FITTING;
            }
            LocalDate until = LocalDate.of(born.getYear() + childTo, 9, 30);
            return today.isAfter(until) ? Prefix.CHILD_AGED : Prefix.CHILD_GRACE;
        }
        if (age < childTo && !FORCES.contains(prefix)) {
            return Prefix.CHILD_WITHOUT_TE;
        }
        boolean pupil = prefix.equals("HS") || prefix.equals("SV");
        return pupil && (age < bounds.value(Bound.PUPIL_FROM_AGE) || age > bounds.value(Bound.PUPIL_TO_AGE))
                ? Prefix.PUPIL_ODD_AGE
                : Prefix.FITTING;
    }

    static Dates dates(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (to == null) {
            return Dates.NOT_KNOWN;
        }
        if (from != null && from.isAfter(to)) {
            return Dates.REVERSED;
        }
        return to.isBefore(today) ? Dates.EXPIRED : Dates.COVERS_TODAY;
    }

    private static Facility facility(@Nullable String code) {
        if (code == null) {
            return Facility.NOT_KNOWN;
        }
        return code.length() == FACILITY_LENGTH ? Facility.OK : Facility.BAD;
    }
}
