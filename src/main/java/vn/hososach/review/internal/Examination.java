package vn.hososach.review.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.Address;
import vn.hososach.territory.AddressReader;
import vn.hososach.territory.CommuneNames;
import vn.hososach.text.VietnameseText;

/** Examines one record: facts, decisions, and for each finding the value found and the value proposed. */
@Component
class Examination {

    /** What was found on one record. */
    record Found(Outcome outcome, String field, @Nullable String value, @Nullable String expected) {}

    private static final AdministrativeField[] FIELDS = AdministrativeField.values();

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
        add(found, s, decisions.of(QualityTable.INSURANCE, card(s)));
        add(
                found,
                s,
                decisions.of(
                        QualityTable.CONTACT,
                        phone(s),
                        PairFacts.seen(s.shared().phone())));
        add(found, s, decisions.of(QualityTable.LIFE_STATUS, LifeFacts.of(s)));
        add(found, s, decisions.of(QualityTable.RECORD_PAIRS, PairFacts.of(s.shared())));
        addMissing(found, s);
        return found;
    }

    /** Findings about a resident without record. */
    List<Outcome> ofResident(String lifeStatus) {
        return decisions.of(QualityTable.RESIDENT, LifeFacts.life(lifeStatus));
    }

    private static ContactFacts.Card card(Subject s) {
        return ContactFacts.card(s.record().value(AdministrativeField.BHYT_CARD));
    }

    private static ContactFacts.Phone phone(Subject s) {
        return ContactFacts.phone(s.record().value(AdministrativeField.PHONE_MOBILE));
    }

    private void add(List<Found> found, Subject s, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            String expected = expected(s, outcome.field(), outcome.suggestion());
            found.add(new Found(
                    routed(outcome, s, expected), outcome.field(), value(s.record(), outcome.field()), expected));
        }
    }

    /** Rules D01 and D08 to D10 over the fields that count for a person of this age. */
    private void addMissing(List<Found> found, Subject s) {
        CompletenessFacts.AgeGroup age = CompletenessFacts.ageGroup(s);
        for (AdministrativeField field : FIELDS) {
            if (s.record().value(field) == null) {
                String expected = s.register() == null ? null : s.register().value(field);
                CompletenessFacts.Source source =
                        expected == null ? CompletenessFacts.Source.NOBODY : CompletenessFacts.Source.REGISTER;
                for (Outcome outcome :
                        decisions.of(QualityTable.COMPLETENESS, field, decisions.need(field, age), source)) {
                    found.add(new Found(routed(outcome, s, expected), field.column(), null, expected));
                }
            }
        }
    }

    private Outcome routed(Outcome outcome, Subject s, @Nullable String expected) {
        Decisions.Proposal proposal = expected == null ? Decisions.Proposal.UNKNOWN : Decisions.Proposal.KNOWN;
        return outcome.routed(decisions.route(
                outcome.route(), outcome.suggestion(), s.shared().link(), proposal));
    }

    private @Nullable String expected(Subject s, String field, String suggestion) {
        return switch (suggestion) {
            case "REGISTER" -> s.register() == null ? null : value(s.register(), field);
            case "SPELLING" -> spelling(s);
            case "CONVERTED", "CONVERTED_BY_REGISTER" -> converted(s);
            default -> null;
        };
    }

    /** The record's own name in standard form, or the register's when it is the same name. */
    private static @Nullable String spelling(Subject s) {
        String name = s.record().fullName();
        if (name == null) {
            return null;
        }
        String registered = s.register() == null ? null : s.register().fullName();
        boolean same = NameFacts.vsRegister(VietnameseText.clean(name), registered) == NameFacts.VsRegister.SAME;
        return same ? registered : VietnameseText.standardName(name);
    }

    private @Nullable String converted(Subject s) {
        Address address = s.record().address();
        return address == null
                ? null
                : AddressFacts.target(s, address)
                        .map(target -> addresses.standardForm(address, communes.fullName(target)))
                        .orElse(null);
    }

    private static @Nullable String value(Subject.Person person, String column) {
        return switch (column) {
            case "address_commune_code" -> person.addressCode();
            case "status" -> person.status();
            default -> AdministrativeField.byColumn(column).map(person::value).orElse(null);
        };
    }
}
