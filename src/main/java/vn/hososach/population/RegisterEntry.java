package vn.hososach.population;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;

/**
 * One resident of the register snapshot. Dates as in records; sex 1 male, 2 female, 3 undetermined.
 *
 * @param lifeStatus ALIVE, DECEASED, MOVED_OUT, MISSING or UNKNOWN
 */
public record RegisterEntry(
        CommuneCode commune,
        String personalId,
        @Nullable String oldIdNumber,
        String fullName,
        @Nullable String sex,
        @Nullable String birthDate,
        @Nullable String ethnicity,
        @Nullable String address,
        @Nullable String hamlet,
        @Nullable String householdCode,
        @Nullable String headPersonalId,
        @Nullable String relationToHead,
        @Nullable String motherName,
        String lifeStatus,
        @Nullable String deathDate) {

    static RegisterEntry of(ResultSet row, int n) throws SQLException {
        return new RegisterEntry(
                new CommuneCode(row.getString("commune_code")),
                row.getString("personal_id"),
                row.getString("old_id_number"),
                row.getString("full_name"),
                row.getString("sex"),
                row.getString("birth_date"),
                row.getString("ethnicity"),
                row.getString("address"),
                row.getString("hamlet"),
                row.getString("household_code"),
                row.getString("head_personal_id"),
                row.getString("relation_to_head"),
                row.getString("mother_name"),
                row.getString("life_status"),
                row.getString("death_date"));
    }
}
