package vn.hososach.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososach.findings.Finding;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.findings.Severity;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordStatus;
import vn.hososach.refusal.Refusal;
import vn.hososach.territory.CommuneCode;

class CaseLinesTest {

    private static final CommuneCode COMMUNE = new CommuneCode("00577");

    @Test
    void the_registers_value_is_proposed_for_a_field_with_a_finding() {
        CaseLine birth = line(AdministrativeField.BIRTH_DATE, view(null, finding("birth_date", "PO", "1984-04-12")));
        assertThat(birth.mustDecide()).isTrue();
        assertThat(birth.differs()).isTrue();
        assertThat(birth.suggestion()).isNotNull().satisfies(s -> assertThat(s.value())
                .isEqualTo("1984-04-12"));
    }

    @Test
    void what_the_police_corrected_goes_before_the_register() {
        PoliceReply police = new PoliceReply("CORRECTED", Map.of("birth_date", "1984-04-21"), "", "canbo");
        CaseLine birth = line(AdministrativeField.BIRTH_DATE, view(police, finding("birth_date", "PO", "1984-04-12")));
        assertThat(birth.suggestion()).isNotNull().satisfies(s -> {
            assertThat(s.value()).isEqualTo("1984-04-21");
            assertThat(s.byPolice()).isTrue();
        });
    }

    @Test
    void a_value_derived_by_a_rule_goes_before_the_registers_own_wording() {
        CaseLine address = line(
                AdministrativeField.CURRENT_ADDRESS,
                view(null, finding("current_address", "ST", "Thôn 2, Xã Bát Tràng")));
        assertThat(address.suggestion()).isNotNull().satisfies(s -> assertThat(s.value())
                .isEqualTo("Thôn 2, Xã Bát Tràng"));
    }

    @Test
    void a_finding_about_the_commune_code_stands_with_the_address() {
        assertThat(line(AdministrativeField.CURRENT_ADDRESS, view(null, finding("address_commune_code", "ST", null)))
                        .findings())
                .hasSize(1);
    }

    @Test
    void what_a_rule_corrects_by_itself_need_not_be_decided() {
        assertThat(line(AdministrativeField.FULL_NAME, view(null, finding("full_name", "AUTO", "Lê Thị Mận")))
                        .mustDecide())
                .isFalse();
    }

    @Test
    void addresses_are_never_called_different_by_their_wording_alone() {
        assertThat(line(AdministrativeField.CURRENT_ADDRESS, view(null)).open()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTH_DATE, 12/04/1984, 1984-04-12",
        "BIRTH_DATE, 1951, 1951",
        "SEX, nữ, 2",
        "PERSONAL_ID, 001 184 000007, 001184000007",
        "PHONE_MOBILE, +84 912.345.678, 0912345678",
        "FULL_NAME, nguyễn  thị hoa, Nguyễn Thị Hoa"
    })
    void a_value_is_taken_as_people_write_it(AdministrativeField field, String typed, String stored) {
        assertThat(FieldText.value(field, typed)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({"BIRTH_DATE, 31/02/1984", "PERSONAL_ID, 12345", "SEX, x", "PHONE_MOBILE, không", "BHYT_CARD, AB12"})
    void a_value_that_cannot_be_is_refused(AdministrativeField field, String typed) {
        assertThatThrownBy(() -> FieldText.value(field, typed))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.code()).isEqualTo("bad-value"));
    }

    private static CaseLine line(AdministrativeField field, CaseView view) {
        return CaseLines.of(view).stream()
                .filter(l -> l.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private static CaseView view(@Nullable PoliceReply police, Finding... findings) {
        CaseDraft draft = police == null ? CaseDraft.EMPTY : CaseDraft.EMPTY.answered(police);
        Map<AdministrativeField, String> values = Map.of(
                AdministrativeField.FULL_NAME,
                "Lê Thị Mận",
                AdministrativeField.BIRTH_DATE,
                "1984-12-04",
                AdministrativeField.CURRENT_ADDRESS,
                "Thôn 2, xã Bát Tràng, huyện Gia Lâm");
        HealthRecord record = new HealthRecord(
                new RecordId(1), COMMUNE, "HS1", null, RecordStatus.ACTIVE, null, 1, null, "001184000001", values);
        RegisterEntry register = new RegisterEntry(
                COMMUNE,
                "001184000001",
                null,
                "Lê Thị Mận",
                "2",
                "1984-04-12",
                "Kinh",
                "Thôn 2",
                null,
                null,
                null,
                null,
                null,
                "ALIVE",
                null);
        return new CaseView(
                1,
                CaseKind.RECORD,
                COMMUNE.value(),
                "OPEN",
                null,
                record,
                register,
                List.of(findings),
                List.of(),
                draft);
    }

    private static Finding finding(String field, String route, @Nullable String expected) {
        return new Finding(
                1,
                COMMUNE.value(),
                1L,
                null,
                "C17",
                QualityCriterion.CORRECT,
                Severity.ERROR,
                route,
                field,
                null,
                expected,
                "rule.C17",
                "1",
                OffsetDateTime.parse("2026-11-20T08:00:00+07:00"));
    }
}
