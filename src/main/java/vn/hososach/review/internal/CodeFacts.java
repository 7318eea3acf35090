package vn.hososach.review.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.EthnicGroups;
import vn.hososach.text.VietnameseText;

/** Facts of fields with a code list (rules C19, K12, K13). */
final class CodeFacts {

    /** Source: the record's ethnic group against the list 121-TCTK/PPCĐ 1979. */
    enum Form {
        MISSING,
        NAME,
        /** Two digits of the list instead of the name. */
        CODE,
        UNKNOWN
    }

    /** Source: the record's ethnic group against the register's, both as groups of the list. */
    enum VsRegister {
        SAME,
        DIFFERS,
        NOT_CHECKED
    }

    /** Source: the record's nationality; 000, 704 and VN are three systems' codes of Việt Nam. */
    enum Nationality {
        MISSING,
        STANDARD,
        OTHER_SYSTEM,
        UNKNOWN
    }

    /** Source: the record's occupation; 00 is none (3176), 99 unknown (2062). */
    enum Occupation {
        MISSING,
        NAME,
        OTHER_SYSTEM
    }

    private static final Map<String, String> NATIONALITIES =
            new HashMap<>(Map.of("000", "Việt Nam", "704", "Việt Nam", "vn", "Việt Nam", "vnm", "Việt Nam"));
    private static final Map<String, String> OCCUPATIONS = Map.of("00", "Không nghề nghiệp", "99", "Chưa rõ");

    private CodeFacts() {}

    static Enum<?>[] of(Subject s) {
        String ethnicity = s.record().value(AdministrativeField.ETHNICITY);
        String registered = s.register() == null ? null : s.register().value(AdministrativeField.ETHNICITY);
        String occupation = s.record().value(AdministrativeField.OCCUPATION);
        return new Enum<?>[] {
            form(ethnicity),
            vsRegister(ethnicity, registered),
            nationality(s.record().value(AdministrativeField.NATIONALITY)),
            occupation == null
                    ? Occupation.MISSING
                    : OCCUPATIONS.containsKey(occupation) ? Occupation.OTHER_SYSTEM : Occupation.NAME
        };
    }

    static Form form(@Nullable String ethnicity) {
        if (ethnicity == null) {
            return Form.MISSING;
        }
        if (EthnicGroups.byCode(ethnicity) != null) {
            return Form.CODE;
        }
        return EthnicGroups.byName(ethnicity) == null ? Form.UNKNOWN : Form.NAME;
    }

    static VsRegister vsRegister(@Nullable String ethnicity, @Nullable String registered) {
        if (ethnicity == null || registered == null) {
            return VsRegister.NOT_CHECKED;
        }
        return group(ethnicity).equals(group(registered)) ? VsRegister.SAME : VsRegister.DIFFERS;
    }

    private static String group(String text) {
        String byCode = EthnicGroups.byCode(text);
        String name = byCode == null ? EthnicGroups.byName(text) : byCode;
        return name == null ? VietnameseText.nameKey(text) : name;
    }

    static Nationality nationality(@Nullable String text) {
        if (text == null) {
            return Nationality.MISSING;
        }
        String key = VietnameseText.nameKey(text);
        if (NATIONALITIES.containsKey(key)) {
            return Nationality.OTHER_SYSTEM;
        }
        return key.matches("[0-9]*|[a-z]{1,2}") ? Nationality.UNKNOWN : Nationality.STANDARD;
    }

    /** The name behind a code in this field. */
    static @Nullable String listName(Subject s, String column) {
        return switch (column) {
            case "ethnicity" -> EthnicGroups.byCode(text(s, AdministrativeField.ETHNICITY));
            case "nationality" -> NATIONALITIES.get(VietnameseText.nameKey(text(s, AdministrativeField.NATIONALITY)));
            case "occupation" -> OCCUPATIONS.get(text(s, AdministrativeField.OCCUPATION));
            default -> null;
        };
    }

    private static String text(Subject s, AdministrativeField field) {
        String value = s.record().value(field);
        return value == null ? "" : value;
    }
}
