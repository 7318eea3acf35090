package vn.hososach.review.internal;

import java.util.List;
import vn.hososach.records.AdministrativeField;

/** The quality tables of {@code decisions/}, one per field family, with the facts they take in. */
enum QualityTable {
    IDENTITY(
            "identity",
            Fact.of("idFormat", IdentityFacts.Format.class),
            Fact.of("idProvince", IdentityFacts.Province.class),
            Fact.of("idSex", IdentityFacts.Agreement.class),
            Fact.of("idCentury", IdentityFacts.Agreement.class),
            Fact.of("idYear", IdentityFacts.Agreement.class),
            Fact.of("idVsRegister", IdentityFacts.VsRegister.class)),
    NAME(
            "name",
            Fact.of("nameState", NameFacts.State.class),
            Fact.of("nameForm", NameFacts.Form.class),
            Fact.of("nameCase", NameFacts.Case.class),
            Fact.of("nameVsRegister", NameFacts.VsRegister.class),
            Fact.of("nameHint", NameFacts.Hint.class)),
    BIRTH(
            "birth",
            Fact.of("birthState", BirthFacts.State.class),
            Fact.of("birthVsRegister", BirthFacts.VsRegister.class),
            Fact.of("sexState", BirthFacts.SexState.class),
            Fact.of("sexVsRegister", BirthFacts.SexVsRegister.class)),
    ADDRESS(
            "address",
            Fact.of("addressState", AddressFacts.State.class),
            Fact.of("conversion", AddressFacts.Conversion.class),
            Fact.of("communeVsRegister", AddressFacts.VsRegister.class),
            Fact.of("codeVsName", AddressFacts.CodeVsName.class)),
    PAPERS(
            "papers",
            Fact.of("temporaryCode", PaperFacts.Temporary.class),
            Fact.of("issueDate", PaperFacts.IssueDate.class),
            Fact.of("issuePlace", PaperFacts.IssuePlace.class),
            Fact.of("citizenship", PaperFacts.Citizenship.class),
            Fact.of("passport", PaperFacts.Passport.class)),
    CODES(
            "codes",
            Fact.of("ethnicityForm", CodeFacts.Form.class),
            Fact.of("ethnicityVsRegister", CodeFacts.VsRegister.class),
            Fact.of("nationalityForm", CodeFacts.Nationality.class),
            Fact.of("occupationForm", CodeFacts.Occupation.class)),
    ADDRESS_FORM(
            "address-form",
            Fact.of("wording", AddressFormFacts.Wording.class),
            Fact.of("district", AddressFormFacts.District.class),
            Fact.of("hamletState", AddressFormFacts.Hamlet.class)),
    INSURANCE(
            "insurance",
            Fact.of("cardFormat", ContactFacts.Card.class),
            Fact.of("cardVsNumber", CardFacts.VsNumber.class),
            Fact.of("cardPrefix", CardFacts.Prefix.class),
            Fact.of("cardDates", CardFacts.Dates.class),
            Fact.of("facility", CardFacts.Facility.class)),
    CONTACT(
            "contact",
            Fact.of("phoneFormat", ContactFacts.Phone.class),
            Fact.of("phoneShared", PairFacts.Seen.class),
            Fact.of("otherPhone", ContactFacts.OtherPhone.class)),
    HOUSEHOLD(
            "household",
            Fact.of("headCount", HouseholdFacts.HeadCount.class),
            Fact.of("relation", HouseholdFacts.Relation.class),
            Fact.of("motherAge", HouseholdFacts.ParentAge.class),
            Fact.of("fatherAge", HouseholdFacts.ParentAge.class),
            Fact.of("parentSex", HouseholdFacts.ParentSex.class),
            Fact.of("guardian", HouseholdFacts.Guardian.class),
            Fact.of("representative", HouseholdFacts.Representative.class)),
    FIELD_TEXT("field-text", Fact.of("textState", TextFacts.State.class)),
    COMPLETENESS(
            "completeness",
            Fact.of("missing", AdministrativeField.class),
            Fact.of("need", CompletenessFacts.Need.class),
            Fact.of("source", CompletenessFacts.Source.class),
            Fact.of("ageGroup", CompletenessFacts.AgeGroup.class)),
    LIFE_STATUS(
            "life-status",
            Fact.of("registerLink", LifeFacts.Link.class),
            Fact.of("registerLife", LifeFacts.Life.class),
            Fact.of("place", LifeFacts.Place.class),
            Fact.of("lastContact", LifeFacts.Contact.class),
            Fact.of("ageBand", LifeFacts.AgeBand.class),
            Fact.of("laterEvent", LifeFacts.Later.class),
            Fact.of("threshold", LifeFacts.Threshold.class)),
    RESIDENT("resident", Fact.of("registerLife", LifeFacts.Life.class), Fact.of("newborn", LifeFacts.Newborn.class)),
    RECORD_PAIRS(
            "record-pairs",
            Fact.of("idShared", PairFacts.Number.class),
            Fact.of("cardShared", PairFacts.Seen.class),
            Fact.of("personShared", PairFacts.Seen.class),
            Fact.of("registerShared", PairFacts.Seen.class),
            Fact.of("twin", PairFacts.Seen.class),
            Fact.of("yearShared", PairFacts.Seen.class),
            Fact.of("phoneBirthShared", PairFacts.Seen.class),
            Fact.of("conflict", PairFacts.Seen.class)),
    BASIC_HEALTH(
            "basic-health",
            Fact.of("block", BlockFacts.Block.class),
            Fact.of("blockNeed", BlockFacts.Need.class),
            Fact.of("answered", PairFacts.Seen.class)),
    VITALS(
            "vitals",
            Fact.of("height", VitalFacts.Value.class),
            Fact.of("weight", VitalFacts.Range.class),
            Fact.of("bmi", VitalFacts.Range.class),
            Fact.of("bmiRecorded", VitalFacts.Recorded.class),
            Fact.of("bloodPressure", VitalFacts.Pressure.class)),
    VITALS_DATE(
            "vitals-date",
            Fact.of("measuredOn", VitalFacts.Measured.class),
            Fact.of("bodyFresh", VitalFacts.Fresh.class),
            Fact.of("pressureFresh", VitalFacts.Fresh.class),
            Fact.of("bloodGroup", VitalFacts.Blood.class)),
    GROWTH(
            "growth",
            Fact.of("heightChange", GrowthFacts.Height.class),
            Fact.of("weightChange", GrowthFacts.Weight.class),
            Fact.of("signs", GrowthFacts.Signs.class),
            Fact.of("zScore", GrowthFacts.ZScore.class),
            Fact.of("birthSize", GrowthFacts.BirthSize.class),
            Fact.of("repeated", PairFacts.Seen.class)),
    VACCINATION(
            "vaccination",
            Fact.of("doseDate", DoseFacts.DoseDate.class),
            Fact.of("interval", DoseFacts.Interval.class),
            Fact.of("ageWindow", DoseFacts.AgeWindow.class),
            Fact.of("tetanus", DoseFacts.Tetanus.class),
            Fact.of("repeatedDose", PairFacts.Seen.class),
            Fact.of("schedule", DoseFacts.Schedule.class)),
    REPRODUCTIVE(
            "reproductive",
            Fact.of("subject", ReproductiveFacts.About.class),
            Fact.of("counts", ReproductiveFacts.Counts.class),
            Fact.of("pregnancyAge", ReproductiveFacts.AgeThen.class),
            Fact.of("pregnancy", ReproductiveFacts.Pregnancy.class)),
    VISIT(
            "visit",
            Fact.of("visitDates", VisitFacts.Dates.class),
            Fact.of("visitPerson", VisitFacts.Visitor.class),
            Fact.of("visitResult", VisitFacts.Result.class),
            Fact.of("diagnosis", VisitFacts.Diagnosis.class),
            Fact.of("secondary", VisitFacts.Secondary.class),
            Fact.of("visitFacility", VisitFacts.Facility.class),
            Fact.of("repeatedVisit", PairFacts.Seen.class),
            Fact.of("arrival", VisitFacts.Arrival.class)),
    MERGE_GUARD(
            "merge-guard",
            Fact.of("mergeConflict", MergeFacts.Conflict.class),
            Fact.of("approver", MergeFacts.Approver.class),
            Fact.of("mergeTarget", MergeFacts.Target.class)),
    CUSTODY(
            "custody",
            Fact.of("provenance", CustodyFacts.Provenance.class),
            Fact.of("evidence", CustodyFacts.Evidence.class),
            Fact.of("creation", CustodyFacts.Creation.class),
            Fact.of("registerSince", CustodyFacts.Register.class),
            Fact.of("sending", CustodyFacts.Sending.class)),
    SUPPLY(
            "supply",
            Fact.of("compared", SupplyFacts.Compared.class),
            Fact.of("snapshot", SupplyFacts.Snapshot.class),
            Fact.of("feed", SupplyFacts.Feed.class),
            Fact.of("question", SupplyFacts.Question.class),
            Fact.of("quarantine", SupplyFacts.Quarantine.class));

    private final String key;
    private final List<Fact> inputs;

    QualityTable(String key, Fact... inputs) {
        this.key = key;
        this.inputs = List.of(inputs);
    }

    String key() {
        return key;
    }

    List<Fact> inputs() {
        return inputs;
    }
}
