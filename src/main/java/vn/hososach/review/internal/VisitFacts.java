package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.text.VietnameseText;

/** Facts of one visit as facilities send it (rules C60, C62 to C66, C68, K26, L16; XML1 of QĐ 3176). */
final class VisitFacts {

    /** Source: NGAY_VAO and NGAY_RA against each other, birth, and the register's date of death. */
    enum Dates {
        OK,
        OUT_BEFORE_IN,
        BEFORE_BIRTH,
        AFTER_DEATH
    }

    /** Source: SO_CCCD and HO_TEN of the visit against the record; a new-born may stand under the mother. */
    enum Visitor {
        AGREES,
        DIFFERS,
        MOTHER,
        NOT_CHECKED
    }

    /** Source: KET_QUA_DTRI, 5 died in the facility, 8 died outside. */
    enum Result {
        OTHER,
        DIED
    }

    /** Source: MA_BENH_CHINH against the form of ICD-10, sex (O codes) and age (P codes). */
    enum Diagnosis {
        OK,
        UNKNOWN_CODE,
        OTHER_SEX_OR_AGE
    }

    /** Source: MA_BENH_KT, twelve codes at most. */
    enum Secondary {
        OK,
        TOO_MANY
    }

    /** Source: MA_CSKCB: five characters; thirteen digits are the later code. */
    enum Facility {
        OK,
        SWAPPED
    }

    /** Source: when the visit ended and when it was received; one day. */
    enum Arrival {
        IN_TIME,
        LATE
    }

    private static final Pattern ICD10 = Pattern.compile("[A-Z][0-9]{2}(\\.?[0-9]{1,2})?");
    private static final Set<String> DEATH = Set.of("5", "8");
    private static final int SECONDARY = 12;

    private VisitFacts() {}

    static Enum<?>[] of(Subject s, HealthEvent visit, @Nullable HealthEvent before, Bounds bounds) {
        LocalDate out = visit.date("out");
        LocalDate received = visit.date("received");
        String others = visit.text("secondary");
        String facility = visit.text("facility");
        boolean again = before != null
                && (visit.text("key") != null && visit.text("key").equals(before.text("key"))
                        || visit.on() != null
                                && visit.on().equals(before.on())
                                && facility != null
                                && facility.equals(before.text("facility")));
        return new Enum<?>[] {
            dates(s, visit.on(), out),
            visitor(s, visit),
            DEATH.contains(String.valueOf(visit.text("result"))) ? Result.DIED : Result.OTHER,
            diagnosis(s, visit.text("diagnosis")),
            others != null && others.split(";").length > SECONDARY ? Secondary.TOO_MANY : Secondary.OK,
            facility != null && facility.matches("[0-9]{13}") ? Facility.SWAPPED : Facility.OK,
            PairFacts.seen(again),
            out != null && received != null && received.isAfter(out.plusDays(bounds.whole(Bound.ARRIVAL_DAYS)))
                    ? Arrival.LATE
                    : Arrival.IN_TIME
        };
    }

    private static Dates dates(Subject s, @Nullable LocalDate in, @Nullable LocalDate out) {
        LocalDate born = Ages.born(s);
        if (in != null && born != null && in.isBefore(born)) {
            return Dates.BEFORE_BIRTH;
        }
        LocalDate died = s.register() == null ? null : Ages.date(s.register().deathDate());
        if (in != null && died != null && in.isAfter(died)) {
            return Dates.AFTER_DEATH;
        }
        return in != null && out != null && out.isBefore(in) ? Dates.OUT_BEFORE_IN : Dates.OK;
    }

    private static Visitor visitor(Subject s, HealthEvent visit) {
        String number = visit.text("personalId");
        String name = visit.text("fullName");
        String own = s.record().fullName();
        if (name == null || own == null) {
            return Visitor.NOT_CHECKED;
        }
        String key = VietnameseText.nameKey(name);
        if (key.equals(VietnameseText.nameKey(own))) {
            boolean other = number != null
                    && s.record().personalId() != null
                    && !number.equals(s.record().personalId());
            return other ? Visitor.DIFFERS : Visitor.AGREES;
        }
        String mother = s.record().value(vn.hososach.records.AdministrativeField.MOTHER_NAME);
        return mother != null && key.contains(VietnameseText.nameKey(mother)) ? Visitor.MOTHER : Visitor.DIFFERS;
    }

    private static Diagnosis diagnosis(Subject s, @Nullable String code) {
        if (code == null) {
            return Diagnosis.OK;
        }
        if (!ICD10.matcher(code).matches()) {
            return Diagnosis.UNKNOWN_CODE;
        }
        boolean pregnancy = code.charAt(0) == 'O' && "1".equals(s.record().sex());
        boolean newborn = code.charAt(0) == 'P' && Ages.years(s) >= 1;
        return pregnancy || newborn ? Diagnosis.OTHER_SEX_OR_AGE : Diagnosis.OK;
    }
}
