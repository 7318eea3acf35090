package db.migration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.function.Function;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;

/** Loads provinces, communes of both schemes and the conversion between them. */
public class V20__load_territory extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws Exception {
        load(
                context,
                "admin_province_2025",
                "insert into hss.province (scheme, code, name, full_name, unit_type) values ('2025', ?, ?, ?, ?)",
                r -> new String[] {
                    r.getField("code"), r.getField("name"), r.getField("full_name"), r.getField("unit_type")
                });
        load(
                context,
                "admin_province_legacy",
                "insert into hss.province (scheme, code, name, full_name, unit_type, pin_birth_code,"
                        + " new_province_code) values ('2024', ?, ?, ?, ?, ?, ?)",
                r -> new String[] {
                    r.getField("code"),
                    r.getField("name"),
                    r.getField("full_name"),
                    r.getField("unit_type"),
                    r.getField("pin_birth_code"),
                    r.getField("new_province_code")
                });
        load(
                context,
                "hanoi_commune_2025",
                "insert into hss.commune (scheme, code, name, full_name, kind, province_code, population) values"
                        + " ('2025', ?, ?, ?, ?, '01', ?::int)",
                r -> new String[] {
                    r.getField("code"),
                    r.getField("name"),
                    r.getField("full_name"),
                    r.getField("unit_type"),
                    r.getField("population")
                });
        load(
                context,
                "hanoi_commune_legacy",
                "insert into hss.commune (scheme, code, name, full_name, kind, province_code, district_code,"
                        + " district_name) values ('2024', ?, ?, ?, ?, '01', ?, ?)",
                r -> new String[] {
                    r.getField("code"),
                    r.getField("name"),
                    r.getField("full_name"),
                    r.getField("unit_type"),
                    r.getField("district_code"),
                    r.getField("district_full_name")
                });
        load(
                context,
                "hanoi_commune_map",
                "insert into hss.commune_conversion values (?, ?, ?, ?, ?::int, ? = 'Y', ?)",
                r -> new String[] {
                    r.getField("old_code"),
                    r.getField("new_code"),
                    r.getField("area_transfer"),
                    r.getField("population_transfer"),
                    r.getField("resident_candidate_count"),
                    r.getField("is_sole_resident_target"),
                    r.getField("resolution_clause")
                });
    }

    private static void load(Context context, String file, String sql, Function<NamedCsvRecord, String[]> values)
            throws Exception {
        try (Reader reader = new InputStreamReader(
                        new ClassPathResource("reference/" + file + ".csv").getInputStream(), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(reader);
                PreparedStatement insert = context.getConnection().prepareStatement(sql)) {
            for (NamedCsvRecord row : rows) {
                String[] v = values.apply(row);
                for (int i = 0; i < v.length; i++) insert.setString(i + 1, v[i].isEmpty() ? null : v[i]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
