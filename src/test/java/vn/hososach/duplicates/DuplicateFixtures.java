package vn.hososach.duplicates;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.population.RegisterEntry;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordStatus;
import vn.hososach.territory.CommuneCode;

/** Records and groups to test with, without a database. */
final class DuplicateFixtures {

    static final CommuneCode COMMUNE = new CommuneCode("00004");

    private DuplicateFixtures() {}

    /** A record from this system; fields given as name and value in turn. */
    static HealthRecord record(long id, String system, @Nullable String register, String... fields) {
        Map<AdministrativeField, String> values = new EnumMap<>(AdministrativeField.class);
        for (int i = 0; i < fields.length; i += 2) {
            values.put(AdministrativeField.valueOf(fields[i]), fields[i + 1]);
        }
        return new HealthRecord(
                new RecordId(id), COMMUNE, "HS" + id, system, RecordStatus.ACTIVE, null, 1, null, register, values);
    }

    static RegisterEntry resident(String personalId, String name, String birthDate) {
        return new RegisterEntry(
                COMMUNE,
                personalId,
                null,
                name,
                "2",
                birthDate,
                "Kinh",
                null,
                null,
                null,
                null,
                null,
                null,
                "ALIVE",
                null);
    }

    static DuplicateGroup group(List<RegisterEntry> register, HealthRecord... members) {
        return group(List.of(), null, register, members);
    }

    static DuplicateGroup group(
            List<String> warnings, @Nullable String verdict, List<RegisterEntry> register, HealthRecord... members) {
        return new DuplicateGroup(
                1,
                COMMUNE.value(),
                List.of(COMMUNE.value()),
                List.of("K14"),
                warnings,
                "OPEN",
                OffsetDateTime.parse("2026-11-20T08:00:00+07:00"),
                null,
                null,
                verdict,
                null,
                false,
                new ArrayList<>(List.of(members)),
                register,
                List.of(),
                List.of());
    }
}
