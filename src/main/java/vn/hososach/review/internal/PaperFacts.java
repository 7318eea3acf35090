package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.text.VietnameseText;

/** Facts of papers beside the personal id (rules C07, C10, C11, C67). */
final class PaperFacts {

    /** Source: column {@code ma_tam} of the import; a temporary code must not look like a personal id. */
    enum Temporary {
        NONE,
        FITTING,
        TWELVE_DIGITS
    }

    /** Source: the record's date of issue against birth date, today, and the first year of the citizen card. */
    enum IssueDate {
        MISSING,
        OK,
        NO_DATE,
        BEFORE_BIRTH,
        FUTURE,
        BEFORE_2016
    }

    /** Source: the record's place of issue against the issuing bodies of the citizen card. */
    enum IssuePlace {
        MISSING,
        STANDARD,
        /** A former name or an abbreviation of one of them. */
        OLD_NAME,
        UNKNOWN
    }

    /** Source: the record's nationality; nobody says «Việt Nam» of a Vietnamese, so an empty field is a citizen. */
    enum Citizenship {
        CITIZEN,
        FOREIGNER
    }

    /** Source: column {@code so_ho_chieu} of the import. */
    enum Passport {
        PRESENT,
        MISSING
    }

    private static final Pattern TWELVE = Pattern.compile("[0-9]{12}");
    private static final Set<String> VIETNAM = Set.of("000", "704", "vn", "vnm", "viet nam");
    private static final String POLICE = "Cục Cảnh sát quản lý hành chính về trật tự xã hội";
    private static final String MINISTRY = "Bộ Công an";
    private static final Map<String, String> ISSUERS = Map.ofEntries(
            Map.entry("cuc canh sat quan ly hanh chinh ve trat tu xa hoi", POLICE),
            Map.entry("cuc truong cuc canh sat quan ly hanh chinh ve trat tu xa hoi", POLICE),
            Map.entry("cuc truong cuc canh sat qlhc ve ttxh", POLICE),
            Map.entry("cuc canh sat qlhc ve ttxh", POLICE),
            Map.entry("cuc cs qlhc ve ttxh", POLICE),
            Map.entry("cuc cs qlhc", POLICE),
            Map.entry("cuc canh sat dang ky quan ly cu tru va du lieu quoc gia ve dan cu", POLICE),
            Map.entry("bo cong an", MINISTRY),
            Map.entry("bca", MINISTRY));

    private PaperFacts() {}

    static Enum<?>[] of(Subject s) {
        String code = s.background().extra().get("ma_tam");
        return new Enum<?>[] {
            code == null
                    ? Temporary.NONE
                    : TWELVE.matcher(code).matches() ? Temporary.TWELVE_DIGITS : Temporary.FITTING,
            issueDate(s),
            issuePlace(s.record().value(AdministrativeField.ID_ISSUE_PLACE)),
            citizenship(s),
            s.background().extra().containsKey("so_ho_chieu") ? Passport.PRESENT : Passport.MISSING
        };
    }

    static Citizenship citizenship(Subject s) {
        String nationality = s.record().value(AdministrativeField.NATIONALITY);
        return nationality == null || VIETNAM.contains(VietnameseText.nameKey(nationality))
                ? Citizenship.CITIZEN
                : Citizenship.FOREIGNER;
    }

    private static IssueDate issueDate(Subject s) {
        String text = s.record().value(AdministrativeField.ID_ISSUE_DATE);
        if (text == null) {
            return IssueDate.MISSING;
        }
        LocalDate issued = Ages.date(text);
        if (issued == null) {
            return IssueDate.NO_DATE;
        }
        LocalDate born = Ages.born(s);
        if (born != null && issued.isBefore(born)) {
            return IssueDate.BEFORE_BIRTH;
        }
        if (issued.isAfter(s.today())) {
            return IssueDate.FUTURE;
        }
        return issued.getYear() < 2016 ? IssueDate.BEFORE_2016 : IssueDate.OK;
    }

    static IssuePlace issuePlace(@Nullable String place) {
        if (place == null) {
            return IssuePlace.MISSING;
        }
        String issuer = issuer(place);
        if (issuer == null) {
            return IssuePlace.UNKNOWN;
        }
        return issuer.equals(place) ? IssuePlace.STANDARD : IssuePlace.OLD_NAME;
    }

    /** The issuing body that this text means, under its name of today. */
    static @Nullable String issuer(String place) {
        return ISSUERS.get(
                VietnameseText.nameKey(place).replaceAll("[^a-z0-9 ]", "").strip());
    }
}
