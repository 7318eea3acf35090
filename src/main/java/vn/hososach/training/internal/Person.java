package vn.hososach.training.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An invented person as the register would know him or her. */
record Person(int number, Identity identity, Home home, Kin kin, Contact contact, Fate fate) {

    /** Who it is. The register knows only the year of birth of some old people. */
    record Identity(
            String personalId,
            @Nullable String oldIdNumber,
            String fullName,
            Sex sex,
            LocalDate birth,
            boolean yearOnly,
            String ethnicity) {}

    /** Place in the household. */
    record Kin(
            String householdCode,
            String relation,
            String headPersonalId,
            @Nullable String motherName,
            @Nullable String fatherName) {}

    /** Insurance, phone, work. */
    record Contact(
            @Nullable String cardPrefix, String insuranceNumber, String phone, String familyPhone, String work) {}

    /** State in the register. */
    enum Status {
        ALIVE("dang_song"),
        DECEASED("da_mat"),
        MOVED_OUT("chuyen_di");

        private final String text;

        Status(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    /** Whether the register knows the person, and what became of him or her. */
    record Fate(boolean registered, Status status, @Nullable LocalDate died) {}

    int ageOn(LocalDate day) {
        return java.time.Period.between(identity.birth(), day).getYears();
    }
}
