package vn.hososach.review.internal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.Address;

/** Facts of how the current address is written (rules C26, D08, K08, K09). */
final class AddressFormFacts {

    /** Source: the record's address of today's division; an older one is rewritten as a whole by rule L14. */
    enum Wording {
        STANDARD,
        /** «P.», «TP.», «TX», or no comma before the commune. */
        ABBREVIATED,
        NOT_CHECKED
    }

    /** Source: a commune of today written together with a district, which was abolished on 01/07/2025. */
    enum District {
        NONE,
        LEFT
    }

    /** Source: column {@code ma_thon} of the import against the commune; no public list of hamlets exists (record-spec §8). */
    enum Hamlet {
        NOT_CHECKED,
        KNOWN,
        UNKNOWN
    }

    private static final Pattern ABBREVIATION =
            Pattern.compile("(^|[\\s,])(P|X|TP|Tp|TT|TX|Q|H|HN)(\\.|,|\\d|\\s|$)|(^|[\\s,])(P|X|TP|Tp|Q|H)\\.?\\p{Lu}");

    private AddressFormFacts() {}

    static Enum<?>[] of(Subject s) {
        Address address = s.record().address();
        return new Enum<?>[] {
            wording(s.record().value(AdministrativeField.CURRENT_ADDRESS), address),
            address != null && address.mixed() ? District.LEFT : District.NONE,
            hamlet(s)
        };
    }

    private static Wording wording(@Nullable String text, @Nullable Address address) {
        boolean today = address != null && address.scheme() == Address.Scheme.SINCE_2025 && !address.mixed();
        if (text == null || !today || !address.certain()) {
            return Wording.NOT_CHECKED;
        }
        return ABBREVIATION.matcher(text).find() || text.indexOf(',') < 0 ? Wording.ABBREVIATED : Wording.STANDARD;
    }

    private static Hamlet hamlet(Subject s) {
        String code = s.background().extra().get("ma_thon");
        if (code == null) {
            return Hamlet.NOT_CHECKED;
        }
        return code.startsWith(s.record().commune()) ? Hamlet.KNOWN : Hamlet.UNKNOWN;
    }

    /** Whether the address names nothing below the commune that a person could be found by: no house number, no hamlet. */
    static boolean withoutHouseAndHamlet(Address address) {
        String line = address.line();
        return address.hamlet() == null && (line == null || line.chars().noneMatch(Character::isDigit));
    }
}
