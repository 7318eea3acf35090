package vn.hososach.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.records.RecordFixtures;
import vn.hososach.records.RecordId;
import vn.hososach.territory.CommuneCode;

/** Residents and records of one commune to review. */
final class ReviewFixtures {

    private final JdbcClient jdbc;
    private final CommuneCode commune;

    ReviewFixtures(JdbcClient jdbc, CommuneCode commune) {
        this.jdbc = jdbc;
        this.commune = commune;
    }

    CommuneCode commune() {
        return commune;
    }

    void resident(String number, String name, String birth, String sex) {
        resident(number, name, birth, sex, "ALIVE", "H" + number.substring(6), null);
    }

    void resident(
            String number,
            String name,
            String birth,
            String sex,
            String life,
            String household,
            @Nullable String oldNumber) {
        jdbc.sql(
                        """
                        insert into hss.register_entry (commune_code, personal_id, old_id_number, full_name, sex, birth_date,
                            ethnicity, address, household_code, relation_to_head, life_status, batch_id, row_hash)
                        values (:commune, :number, :old, :name, :sex, :birth, 'Kinh', :address, :household, 'Chủ hộ', :life, 0, '\\x00')
                        """)
                .param("commune", commune.value())
                .param("number", number)
                .param("old", oldNumber)
                .param("name", name)
                .param("sex", sex)
                .param("birth", birth)
                .param("address", address(number))
                .param("household", household)
                .param("life", life)
                .update();
        RecordFixtures.findResident(jdbc, commune, number);
    }

    /** An address of today in this commune: the bearers of two numbers do not live in one house. */
    private String address(String number) {
        return "Số " + (1 + Math.floorMod(number.hashCode(), 900)) + " Phố Mới, "
                + jdbc.sql("select full_name from hss.commune where scheme = '2025' and code = :code")
                        .param("code", commune.value())
                        .query(String.class)
                        .single()
                + ", Thành phố Hà Nội";
    }

    /** A record without fault of this person, but for the values given. */
    RecordId record(String code, String number, String name, String birth, String sex, Map<String, String> other) {
        Map<String, String> values = new HashMap<>(Map.of(
                "personal_id",
                number,
                "full_name",
                name,
                "birth_date",
                birth,
                "sex",
                sex,
                "ethnicity",
                "Kinh",
                "current_address",
                address(number),
                "permanent_address",
                address(number),
                "household_code",
                "H" + number.substring(Math.min(6, number.length())),
                "relation_to_head",
                "Chủ hộ",
                "bhyt_card",
                "DN4010" + number.substring(Math.max(0, number.length() - 9))));
        values.put("phone_home", "02438%06d".formatted(Math.abs(code.hashCode()) % 1_000_000));
        values.putAll(other);
        values.values().removeIf(String::isEmpty);
        return RecordFixtures.insert(jdbc, commune, code, values);
    }

    RecordId record(String code, String number, String name, String birth, String sex) {
        return record(code, number, name, birth, sex, Map.of());
    }

    /** Open findings of a record as {@code rule route field}, in order. */
    List<String> open(RecordId record) {
        return jdbc.sql(
                        """
                        select rule_id || ' ' || route || ' ' || field from hss.finding
                        where commune_code = :commune and record_id = :record and resolved_at is null order by 1
                        """)
                .param("commune", commune.value())
                .param("record", record.value())
                .query(String.class)
                .list();
    }

    /** Residents with an open finding of rule D02. */
    List<String> withoutRecord() {
        return jdbc.sql(
                        """
                        select register_personal_id from hss.finding
                        where commune_code = :commune and rule_id = 'D02' and resolved_at is null order by 1
                        """)
                .param("commune", commune.value())
                .query(String.class)
                .list();
    }

    Optional<String> expected(RecordId record, String rule) {
        return jdbc.sql("select expected from hss.finding where commune_code = :commune and record_id = :record"
                        + " and rule_id = :rule and expected is not null")
                .param("commune", commune.value())
                .param("record", record.value())
                .param("rule", rule)
                .query(String.class)
                .optional();
    }

    @Nullable
    String value(RecordId record, String column) {
        return jdbc.sql("select " + column
                        + " from hss.health_record where commune_code = :commune and record_id = :id")
                .param("commune", commune.value())
                .param("id", record.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void set(RecordId record, String column, @Nullable String value) {
        jdbc.sql("update hss.health_record set " + column
                        + " = :value where commune_code = :commune and record_id = :id")
                .param("value", value)
                .param("commune", commune.value())
                .param("id", record.value())
                .update();
    }
}
