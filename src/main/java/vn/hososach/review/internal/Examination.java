package vn.hososach.review.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.text.VietnameseText;

/** Examines one record: facts, decisions, and for each finding the value found and the value proposed. */
@Component
class Examination {

    /** What was found on one record. */
    record Found(Outcome outcome, String field, @Nullable String value, @Nullable String expected) {}

    private static final Pattern CARD = Pattern.compile("[A-Z]{2}[1-5][0-9]{12}|[0-9]{10}");

    private final Decisions decisions;
    private final AddressReader addresses;
    private final CommuneNames communes;

    Examination(Decisions decisions, AddressReader addresses, CommuneNames communes) {
        this.decisions = decisions;
        this.addresses = addresses;
        this.communes = communes;
    }

    List<Found> of(Subject s) {
        List<Found> found = new ArrayList<>();
        add(found, s, decisions.of(QualityTable.IDENTITY, IdentityFacts.of(s)));
        add(found, s, decisions.of(QualityTable.NAME, NameFacts.of(s)));
        add(found, s, decisions.of(QualityTable.BIRTH, BirthFacts.of(s)));
        add(found, s, decisions.of(QualityTable.ADDRESS, AddressFacts.of(s)));
        add(found, s, decisions.of(QualityTable.INSURANCE, cardFormat(s.record().card())));
        add(found, s, decisions.of(QualityTable.LIFE_STATUS, lifeStatus(s)));
        add(found, s, decisions.of(QualityTable.RECORD_PAIRS, pairs(s.shared())));
        addMissing(found, s);
        return found;
    }

    /** Findings about a resident without record. */
    List<Outcome> ofResident(String lifeStatus) {
        return decisions.of(QualityTable.RESIDENT, lifeStatus, "NONE");
    }

    private static String cardFormat(@Nullable String card) {
        return card == null ? "MISSING" : CARD.matcher(card).matches() ? "OK" : "BAD";
    }

    private static String[] lifeStatus(Subject s) {
        return new String[] {
            s.register() == null ? "NONE" : "LINKED",
            s.register() == null ? "UNKNOWN" : s.register().status(),
            s.record().status()
        };
    }

    private static String[] pairs(Subject.Shared shared) {
        return new String[] {
            yes(shared.personalId()),
            yes(shared.card()),
            yes(shared.person()),
            yes(shared.register()),
            yes(shared.twin())
        };
    }

    private static String yes(boolean value) {
        return value ? "YES" : "NO";
    }

    private void add(List<Found> found, Subject s, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            found.add(new Found(
                    outcome,
                    outcome.field(),
                    value(s.record(), outcome.field()),
                    expected(s, outcome.field(), outcome.suggestion())));
        }
    }

    /** Rule D01 over the mandatory fields which the campaign's sources carry (applicability, record-spec §2.1). */
    private void addMissing(List<Found> found, Subject s) {
        for (String field : List.of("full_name", "birth_date", "sex", "personal_id", "ethnicity", "current_address")) {
            if (value(s.record(), field) == null) {
                String expected = s.register() == null ? null : value(s.register(), field);
                boolean settled = expected != null && (!field.equals("personal_id") || strong(s.shared()));
                String source = settled && !field.equals("current_address") ? "REGISTER" : "NOBODY";
                for (Outcome outcome : decisions.of(QualityTable.COMPLETENESS, field, source)) {
                    found.add(new Found(outcome, field, null, expected));
                }
            }
        }
    }

    /** A link good enough to take the number itself from: one resident of the commune has this name, birth date and sex. */
    private static boolean strong(Subject.Shared shared) {
        return "NAME_BIRTH_SEX".equals(shared.linkBasis()) || "OLD_NUMBER".equals(shared.linkBasis());
    }

    private @Nullable String expected(Subject s, String field, String suggestion) {
        return switch (suggestion) {
            case "REGISTER" -> s.register() == null ? null : value(s.register(), field);
            case "CLEAN", "CASE" ->
                s.record().fullName() == null
                        ? null
                        : VietnameseText.standardName(s.record().fullName());
            case "CONVERTED" -> converted(s);
            default -> null;
        };
    }

    private @Nullable String converted(Subject s) {
        Address address = s.record().address();
        CommuneCode target = address == null ? null : AddressFacts.target(s, address);
        return target == null ? null : addresses.standardForm(address, communes.fullName(target));
    }

    private static @Nullable String value(Subject.Person person, String field) {
        return switch (field) {
            case "personal_id" -> person.personalId();
            case "full_name" -> person.fullName();
            case "birth_date" -> person.birthDate();
            case "sex" -> person.sex();
            case "ethnicity" -> person.ethnicity();
            case "bhyt_card" -> person.card();
            case "current_address" -> person.addressText();
            case "address_commune_code" -> person.addressCode();
            case "status" -> person.status();
            default -> null;
        };
    }
}
