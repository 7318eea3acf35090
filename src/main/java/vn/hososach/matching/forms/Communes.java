package vn.hososach.matching.forms;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which of today's communes a written one can be. Old units were divided, and all 126 codes of today were codes of old
 * units, so a place is a set of up to four of today's communes, packed 16 bits each; sets are compared by intersection.
 */
final class Communes {

    private final Map<String, Integer> ofToday = new HashMap<>();
    private final Map<String, Long> codeBefore = new HashMap<>();
    private final Map<String, Long> nameToday = new HashMap<>();
    private final Map<String, Long> nameBefore = new HashMap<>();
    private final Map<String, Long> nameOfDistrict = new HashMap<>();
    private final Set<String> districts = new HashSet<>();

    Communes() {
        for (NamedCsvRecord row : table("hanoi_commune_2025")) {
            ofToday.put(row.getField("code"), ofToday.size() + 1);
            merge(nameToday, AddressWords.key(row.getField("name")), one(row.getField("code")));
        }
        for (NamedCsvRecord row : table("hanoi_commune_map")) {
            if (!row.getField("population_transfer").equals("NONE")) {
                long set = one(row.getField("new_code"));
                merge(codeBefore, row.getField("old_code"), set);
                before(row.getField("old_full_name"), row.getField("old_district"), set);
            }
        }
        for (NamedCsvRecord row : table("hanoi_commune_2024")) {
            long set = set(row.getField("new_codes"));
            codeBefore.putIfAbsent(row.getField("code"), set);
            before(row.getField("full_name"), row.getField("district_full_name"), set);
        }
        for (NamedCsvRecord row : table("hanoi_commune_history")) {
            before(row.getField("full_name"), row.getField("district_full_name"), set(row.getField("new_codes")));
        }
    }

    private void before(String name, String district, long set) {
        String commune = AddressWords.bareCommune(AddressWords.key(name));
        String bareDistrict = AddressWords.bareDistrict(AddressWords.key(district));
        districts.add(bareDistrict);
        merge(nameBefore, commune, set);
        merge(nameOfDistrict, bareDistrict + '|' + commune, set);
    }

    boolean isDistrict(String bareName) {
        return districts.contains(bareName);
    }

    /** Communes of today behind a unit of this district, 0 when unknown. */
    long before(String district, String commune) {
        return nameOfDistrict.getOrDefault(district + '|' + commune, 0L);
    }

    /** Communes behind a name without a district: today's if there is one of the name, else the former. */
    long named(String commune) {
        Long today = nameToday.get(commune);
        return today != null ? today : nameBefore.getOrDefault(commune, 0L);
    }

    /** Communes behind a code; {@code former} when the text speaks of a district, so that the code is an old one. */
    long coded(String code, boolean former) {
        Integer today = ofToday.get(code);
        long old = codeBefore.getOrDefault(code, 0L);
        if (former && old != 0) {
            return old;
        }
        long now = today == null ? 0 : today;
        long both = union(now, old);
        return both != 0 || code.isEmpty() ? both : 0x4000L | code.hashCode() & 0x3FFF;
    }

    private long one(String code) {
        return Objects.requireNonNullElse(ofToday.get(code), 0);
    }

    private long set(String codes) {
        long set = 0;
        for (String code : codes.split("[ ;]+")) {
            set = union(set, one(code));
        }
        return set;
    }

    private static void merge(Map<String, Long> map, String key, long set) {
        map.merge(key, set, Communes::union);
    }

    /** Union of two sets; members beyond four are lost, which can only make a comparison less sure. */
    static long union(long a, long b) {
        long union = a;
        for (long rest = b; rest != 0; rest >>>= 16) {
            long member = rest & 0xFFFF;
            if (!contains(union, member) && union >>> 48 == 0) {
                union = union << 16 | member;
            }
        }
        return union;
    }

    static boolean contains(long set, long member) {
        for (long rest = set; rest != 0; rest >>>= 16) {
            if ((rest & 0xFFFF) == member) {
                return true;
            }
        }
        return false;
    }

    private static List<NamedCsvRecord> table(String name) {
        String path = "/reference/" + name + ".csv";
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(Communes.class.getResourceAsStream(path), path),
                        StandardCharsets.UTF_8))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
