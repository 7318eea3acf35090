package vn.hososach.access;

/** Sensitivity classes of record-spec §9. A4 (HIV, methadone, drug use) is closed to everybody in the campaign. */
public enum FieldClass {
    /** Codes and aggregated figures. */
    A0,
    /** Name, birth date, sex, address. */
    A1,
    /** Personal id, card, household, phone. */
    A2,
    /** Any health data, blood group, religion. */
    A3,
    /** Restricted: nobody. */
    A4
}
