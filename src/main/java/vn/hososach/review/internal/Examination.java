package vn.hososach.review.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.records.AdministrativeField;

/** Examines one record: facts, decisions, and for each finding the value found and the value proposed. */
@Component
class Examination {

    /** What was found on one record. */
    record Found(Outcome outcome, String field, @Nullable String value, @Nullable String expected) {}

    private static final AdministrativeField[] FIELDS = AdministrativeField.values();

    private final Decisions decisions;
    private final Proposals proposals;
    private final HealthExamination health;

    Examination(Decisions decisions, Proposals proposals, HealthExamination health) {
        this.decisions = decisions;
        this.proposals = proposals;
        this.health = health;
    }

    /** The same by other decisions: those of a draft on trial. */
    Examination by(Decisions others) {
        return new Examination(others, proposals, health.by(others));
    }

    List<Found> of(Subject s) {
        List<Found> found = new ArrayList<>();
        add(found, s, decisions.of(QualityTable.IDENTITY, IdentityFacts.of(s)));
        add(found, s, decisions.of(QualityTable.PAPERS, PaperFacts.of(s)));
        add(found, s, decisions.of(QualityTable.NAME, NameFacts.of(s)));
        add(found, s, decisions.of(QualityTable.BIRTH, BirthFacts.of(s, decisions.limits())));
        add(found, s, decisions.of(QualityTable.CODES, CodeFacts.of(s)));
        add(found, s, decisions.of(QualityTable.ADDRESS, AddressFacts.of(s)));
        add(found, s, decisions.of(QualityTable.ADDRESS_FORM, AddressFormFacts.of(s)));
        add(found, s, decisions.of(QualityTable.INSURANCE, CardFacts.of(s, decisions.bounds())));
        add(found, s, decisions.of(QualityTable.CONTACT, ContactFacts.of(s, decisions.bounds())));
        add(found, s, decisions.of(QualityTable.HOUSEHOLD, HouseholdFacts.of(s, decisions.bounds())));
        add(found, s, decisions.of(QualityTable.LIFE_STATUS, LifeFacts.of(s, decisions.bounds())));
        add(found, s, decisions.of(QualityTable.RECORD_PAIRS, PairFacts.of(s)));
        add(found, s, decisions.of(QualityTable.CUSTODY, CustodyFacts.of(s)));
        addFields(found, s);
        if (s.background() != Background.NONE) {
            health.add(found, s);
        }
        return found;
    }

    CommuneReview.Memory memory() {
        return new CommuneReview.Memory(decisions.questions(), decisions.asked());
    }

    /** Findings about a resident without record. */
    List<Outcome> ofResident(@Nullable String lifeStatus, @Nullable LocalDate born, LocalDate today) {
        return decisions.of(
                QualityTable.RESIDENT, LifeFacts.life(lifeStatus), LifeFacts.newborn(born, today, decisions.bounds()));
    }

    private void add(List<Found> found, Subject s, List<Outcome> outcomes) {
        for (Outcome outcome : outcomes) {
            String expected = proposals.expected(s, outcome.field(), outcome.suggestion());
            found.add(new Found(
                    decisions.routed(outcome, s.shared().link(), expected),
                    outcome.field(),
                    Proposals.value(s.record(), outcome.field()),
                    expected));
        }
    }

    /** What each of the 24 fields lacks that counts for a person of this age, and what was written only to fill it. */
    private void addFields(List<Found> found, Subject s) {
        CompletenessFacts.AgeGroup age = CompletenessFacts.ageGroup(s);
        PaperFacts.Citizenship citizenship = PaperFacts.citizenship(s);
        for (AdministrativeField field : FIELDS) {
            String value = s.record().value(field);
            if (value == null) {
                addMissing(found, s, field, decisions.need(field, age, citizenship), age);
            } else if (TextFacts.field(value) == TextFacts.State.PLACEHOLDER) {
                addText(found, s, field, value);
            }
        }
        if (s.record().address() != null
                && AddressFormFacts.withoutHouseAndHamlet(s.record().address())) {
            AdministrativeField field = AdministrativeField.CURRENT_ADDRESS;
            for (Outcome o : decisions.of(
                    QualityTable.COMPLETENESS,
                    field,
                    decisions.need(field, age, citizenship),
                    CompletenessFacts.Source.PARTIAL,
                    age)) {
                String expected = proposals.expected(s, field.column(), o.suggestion());
                found.add(new Found(
                        decisions.routed(o, s.shared().link(), expected),
                        field.column(),
                        s.record().value(field),
                        expected));
            }
        }
    }

    private void addMissing(
            List<Found> found,
            Subject s,
            AdministrativeField field,
            CompletenessFacts.Need need,
            CompletenessFacts.AgeGroup age) {
        String expected = s.register() == null ? null : s.register().value(field);
        CompletenessFacts.Source source =
                expected == null ? CompletenessFacts.Source.NOBODY : CompletenessFacts.Source.REGISTER;
        for (Outcome outcome : decisions.of(QualityTable.COMPLETENESS, field, need, source, age)) {
            found.add(
                    new Found(decisions.routed(outcome, s.shared().link(), expected), field.column(), null, expected));
        }
    }

    private void addText(List<Found> found, Subject s, AdministrativeField field, String value) {
        for (Outcome outcome : decisions.of(QualityTable.FIELD_TEXT, TextFacts.State.PLACEHOLDER)) {
            found.add(new Found(decisions.routed(outcome, s.shared().link(), ""), field.column(), value, ""));
        }
    }
}
