package vn.hososach.review.internal;

import java.util.List;

/** The quality tables of {@code decisions/}, one per field family, with the facts they take in. */
enum QualityTable {
    IDENTITY("identity", "idFormat", "idProvince", "idSex", "idCentury", "idYear", "idVsRegister"),
    NAME("name", "nameState", "nameForm", "nameCase", "nameVsRegister", "nameHint"),
    BIRTH("birth", "birthState", "birthVsRegister", "sexState", "sexVsRegister"),
    ADDRESS("address", "addressState", "conversion", "communeVsRegister", "codeVsName"),
    INSURANCE("insurance", "cardFormat"),
    COMPLETENESS("completeness", "missing", "source"),
    LIFE_STATUS("life-status", "registerLink", "registerLife", "recordStatus"),
    RESIDENT("resident", "registerLife", "recordCount"),
    RECORD_PAIRS("record-pairs", "idShared", "cardShared", "personShared", "registerShared", "twin");

    private final String key;
    private final List<String> inputs;

    QualityTable(String key, String... inputs) {
        this.key = key;
        this.inputs = List.of(inputs);
    }

    String key() {
        return key;
    }

    List<String> inputs() {
        return inputs;
    }
}
