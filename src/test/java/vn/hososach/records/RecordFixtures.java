package vn.hososach.records;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.hososach.territory.CommuneCode;

/** Records to test with; inserted under a scope that covers the commune. */
public final class RecordFixtures {

    private RecordFixtures() {}

    /** Inserts an active record with these field values (by column) and returns its id. */
    public static RecordId insert(JdbcClient jdbc, CommuneCode commune, String code, Map<String, String> values) {
        StringBuilder columns = new StringBuilder("commune_code, record_code");
        StringBuilder params = new StringBuilder(":commune, :code");
        values.keySet().forEach(column -> {
            columns.append(", ").append(column);
            params.append(", :").append(column);
        });
        RecordId record = new RecordId(
                jdbc.sql("insert into hss.health_record (" + columns + ") values (" + params + ") returning record_id")
                        .param("commune", commune.value())
                        .param("code", code)
                        .params(values)
                        .query(Long.class)
                        .single());
        find(jdbc, commune, record);
        return record;
    }

    /** What every import of the register ends with: the resident can be found. */
    public static void findResident(JdbcClient jdbc, CommuneCode commune, String number) {
        jdbc.sql("insert into hss.person_key select * from hss.person_key_now"
                        + " where commune_code = :commune and personal_id = :number")
                .param("commune", commune.value())
                .param("number", number)
                .update();
    }

    /** What every import ends with: the record can be found by its values, but has not been matched. */
    private static void find(JdbcClient jdbc, CommuneCode commune, RecordId record) {
        for (String sql : List.of(
                "insert into hss.record_key select * from hss.record_key_now where commune_code = :commune and record_id = :id",
                "update hss.record_key set identity = null where commune_code = :commune and record_id = :id")) {
            jdbc.sql(sql)
                    .param("commune", commune.value())
                    .param("id", record.value())
                    .update();
        }
    }
}
