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
    INSURANCE("insurance", Fact.of("cardFormat", ContactFacts.Card.class)),
    CONTACT("contact", Fact.of("phoneFormat", ContactFacts.Phone.class), Fact.of("phoneShared", PairFacts.Seen.class)),
    COMPLETENESS(
            "completeness",
            Fact.of("missing", AdministrativeField.class),
            Fact.of("need", CompletenessFacts.Need.class),
            Fact.of("source", CompletenessFacts.Source.class)),
    LIFE_STATUS(
            "life-status",
            Fact.of("registerLink", LifeFacts.Link.class),
            Fact.of("registerLife", LifeFacts.Life.class)),
    RESIDENT("resident", Fact.of("registerLife", LifeFacts.Life.class)),
    RECORD_PAIRS(
            "record-pairs",
            Fact.of("idShared", PairFacts.Seen.class),
            Fact.of("cardShared", PairFacts.Seen.class),
            Fact.of("personShared", PairFacts.Seen.class),
            Fact.of("registerShared", PairFacts.Seen.class),
            Fact.of("twin", PairFacts.Seen.class));

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
