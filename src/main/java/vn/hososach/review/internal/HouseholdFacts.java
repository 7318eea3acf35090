package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.text.VietnameseText;

/** Facts of household and family (rules C35 to C38, D11). */
final class HouseholdFacts {

    /** Source: heads in the register's household of this person. */
    enum HeadCount {
        ONE,
        OTHER,
        NOT_CHECKED
    }

    /** Source: the record's relation against the list of TT 55/2021/TT-BCA, article 6. */
    enum Relation {
        KNOWN,
        UNKNOWN,
        MISSING
    }

    /** Source: birth dates of parent and child in the register's household, the parent found by name. */
    enum ParentAge {
        FITTING,
        ODD,
        NOT_CHECKED
    }

    /** Source: the sex of the named parents in the register. */
    enum ParentSex {
        FITTING,
        WRONG,
        NOT_CHECKED
    }

    /** Source: the record's carer against its own name, and column {@code ngay_sinh_nguoi_cham_soc} of the import. */
    enum Guardian {
        NOT_CHECKED,
        FITTING,
        SELF,
        UNDER_AGE
    }

    /** Source: column {@code mat_nang_luc} of the import, and the record's carer. */
    enum Representative {
        NOT_NEEDED,
        PRESENT,
        MISSING
    }

    private static final Set<String> RELATIONS = Set.of(
            "chu ho",
            "vo",
            "chong",
            "con",
            "con de",
            "con nuoi",
            "con trai",
            "con gai",
            "con ruot",
            "bo",
            "cha",
            "bo de",
            "cha de",
            "me",
            "me de",
            "cha nuoi",
            "bo nuoi",
            "me nuoi",
            "cha ruot",
            "bo ruot",
            "me ruot",
            "ong",
            "ba",
            "ong noi",
            "ba noi",
            "ong ngoai",
            "ba ngoai",
            "anh",
            "chi",
            "em",
            "anh ruot",
            "chi ruot",
            "em ruot",
            "chau",
            "chau ruot",
            "chau noi",
            "chau ngoai",
            "con dau",
            "con re",
            "bo vo",
            "me vo",
            "bo chong",
            "me chong",
            "cha vo",
            "cha chong",
            "anh re",
            "chi dau",
            "em re",
            "em dau",
            "co",
            "di",
            "chu",
            "bac",
            "cau",
            "co ruot",
            "chu ruot",
            "bac ruot",
            "cau ruot",
            "di ruot",
            "cu noi",
            "cu ngoai",
            "chat",
            "chat ruot",
            "cung o nho",
            "cung o thue",
            "cung o muon",
            "nguoi o nho",
            "nguoi giam ho",
            "nguoi duoc giam ho",
            "khac");

    private HouseholdFacts() {}

    static Enum<?>[] of(Subject s, Bounds bounds) {
        Set<Mark> marks = s.shared().marks();
        boolean known =
                !s.shared().motherYears().isEmpty() || !s.shared().fatherYears().isEmpty();
        boolean wrongSex = marks.contains(Mark.MOTHER_SEX) || marks.contains(Mark.FATHER_SEX);
        return new Enum<?>[] {
            s.register() == null ? HeadCount.NOT_CHECKED : marks.contains(Mark.HEADS) ? HeadCount.OTHER : HeadCount.ONE,
            relation(s.record().value(AdministrativeField.RELATION_TO_HEAD)),
            age(s.shared().motherYears(), bounds, Bound.MOTHER_MIN_YEARS, Bound.MOTHER_MAX_YEARS),
            age(s.shared().fatherYears(), bounds, Bound.FATHER_MIN_YEARS, Bound.FATHER_MAX_YEARS),
            wrongSex ? ParentSex.WRONG : known ? ParentSex.FITTING : ParentSex.NOT_CHECKED,
            guardian(s, bounds),
            representative(s)
        };
    }

    /** Of several people of the parent's name in the household one of fitting age is enough. */
    static ParentAge age(List<Integer> years, Bounds bounds, Bound least, Bound most) {
        if (years.isEmpty()) {
            return ParentAge.NOT_CHECKED;
        }
        return years.stream().anyMatch(y -> y >= bounds.value(least) && y <= bounds.value(most))
                ? ParentAge.FITTING
                : ParentAge.ODD;
    }

    static Relation relation(@Nullable String text) {
        if (text == null) {
            return Relation.MISSING;
        }
        return RELATIONS.contains(VietnameseText.nameKey(text)) ? Relation.KNOWN : Relation.UNKNOWN;
    }

    private static Guardian guardian(Subject s, Bounds bounds) {
        String carer = s.record().value(AdministrativeField.CARER_NAME);
        if (carer == null) {
            return Guardian.NOT_CHECKED;
        }
        String own = s.record().fullName();
        if (own != null && VietnameseText.nameKey(carer).equals(VietnameseText.nameKey(own))) {
            return Guardian.SELF;
        }
        LocalDate born = Ages.date(s.background().extra().get("ngay_sinh_nguoi_cham_soc"));
        return born != null && Ages.years(born, s.today()) < bounds.value(Bound.ADULT_AGE)
                ? Guardian.UNDER_AGE
                : Guardian.FITTING;
    }

    private static Representative representative(Subject s) {
        if (!s.background().extra().containsKey("mat_nang_luc")) {
            return Representative.NOT_NEEDED;
        }
        return s.record().value(AdministrativeField.CARER_NAME) == null
                ? Representative.MISSING
                : Representative.PRESENT;
    }
}
