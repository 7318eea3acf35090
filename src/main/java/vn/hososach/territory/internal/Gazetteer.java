package vn.hososach.territory.internal;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.territory.CommuneCode;
import vn.hososach.text.VietnameseText;

/**
 * Names of units past and present. Land that changed hands without people never makes a candidate, so an old commune
 * most of whose land is elsewhere may still be certain (reference-data §1).
 */
public final class Gazetteer {

    /** A unit found by name. Candidates are communes of today; code and clause are there when one unit was meant. */
    public record Unit(
            String name,
            String type,
            @Nullable String district,
            String code,
            Set<CommuneCode> candidates,
            String clause) {}

    private static final Set<String> CITY =
            Set.of("ha noi", "hanoi", "hn", "tphn", "h noi", "tp ha noi", "tp hn", "thanh pho ha noi", "thanh pho hn");
    /** Provinces from which communes came to Hà Nội since 2004. */
    private static final Set<String> ORIGINS = Set.of("ha tay", "vinh phuc", "hoa binh");

    private static final Map<String, String> DISTRICT_LETTERS =
            Map.of("hbt", "hai ba trung", "btl", "bac tu liem", "ntl", "nam tu liem");
    private static final Pattern SYMBOLS = Pattern.compile("[^a-z0-9]+");
    private static final Memo<String> KEYS = new Memo<>();

    private final Map<String, List<Unit>> today = new HashMap<>();
    private final Map<String, List<Unit>> before = new HashMap<>();
    private final Map<String, String> districts = new HashMap<>();
    private final Set<String> provinces = new HashSet<>();
    private final Map<String, Set<CommuneCode>> successors = new HashMap<>();
    private final Map<String, String> clauses = new HashMap<>();

    public Gazetteer() {
        ReferenceFile.rows("admin_province_legacy").forEach(r -> provinces.add(key(r.getField("name"))));
        provinces.addAll(List.of("ha tay", "hcm"));
        ReferenceFile.rows("hanoi_district_legacy")
                .forEach(r -> districts.put(key(r.getField("name")), r.getField("full_name")));
        ReferenceFile.rows("hanoi_commune_map").forEach(this::addConversion);
        ReferenceFile.rows("hanoi_commune_2025").forEach(this::addToday);
        ReferenceFile.rows("hanoi_commune_legacy")
                .forEach(r ->
                        addBefore(r.getField("full_name"), r.getField("district_full_name"), r.getField("code"), null));
        ReferenceFile.rows("hanoi_commune_2024").forEach(this::addFormer);
        ReferenceFile.rows("hanoi_commune_history").forEach(this::addFormer);
    }

    private void addConversion(NamedCsvRecord row) {
        if (!row.getField("population_transfer").equals("NONE")) {
            successors
                    .computeIfAbsent(row.getField("old_code"), k -> new TreeSet<>())
                    .add(new CommuneCode(row.getField("new_code")));
            clauses.put(row.getField("old_code"), row.getField("resolution_clause"));
        }
    }

    private void addToday(NamedCsvRecord row) {
        Unit unit = new Unit(
                row.getField("full_name"),
                UnitWords.split(row.getField("full_name")).type(),
                null,
                row.getField("code"),
                Set.of(new CommuneCode(row.getField("code"))),
                row.getField("resolution_clause"));
        today.computeIfAbsent(bareKey(unit.name()), k -> new ArrayList<>()).add(unit);
    }

    private void addFormer(NamedCsvRecord row) {
        Set<CommuneCode> candidates = new TreeSet<>();
        Arrays.stream(row.getField("new_codes").split("[ ;]+"))
                .filter(c -> !c.isBlank())
                .forEach(c -> candidates.add(new CommuneCode(c)));
        districts.putIfAbsent(bareKey(row.getField("district_full_name")), row.getField("district_full_name"));
        addBefore(row.getField("full_name"), row.getField("district_full_name"), row.getField("code"), candidates);
    }

    private void addBefore(String fullName, String district, String code, @Nullable Set<CommuneCode> candidates) {
        List<Unit> units = before.computeIfAbsent(bareKey(fullName), k -> new ArrayList<>());
        String districtKey = bareKey(district);
        String type = UnitWords.split(fullName).type();
        boolean known = units.stream()
                .anyMatch(u -> districtKey.equals(u.district()) && u.type().equals(type));
        if (!known) {
            Set<CommuneCode> people = candidates != null ? candidates : successors.getOrDefault(code, Set.of());
            units.add(new Unit(fullName, type, districtKey, code, people, clauses.getOrDefault(code, "")));
        }
    }

    /** Communes of today of this name, with or without type word; a type word must fit. */
    public List<Unit> today(String name) {
        return ofType(named(today, name), name);
    }

    /** Communes before 01/07/2025 of this name, in this district when one is given; a type word must fit. */
    public List<Unit> before(String name, @Nullable String district) {
        return ofType(inDistrict(named(before, name), district), name);
    }

    /** The same with another type word: a slip between xã and phường must not lose the unit. */
    public List<Unit> todayOfAnyType(String name) {
        return named(today, name);
    }

    /** The same with another type word. */
    public List<Unit> beforeOfAnyType(String name, @Nullable String district) {
        return inDistrict(named(before, name), district);
    }

    private static List<Unit> inDistrict(List<Unit> units, @Nullable String district) {
        if (district == null) {
            return units;
        }
        String key = districtKey(district);
        return units.stream().filter(u -> key.equals(u.district())).toList();
    }

    private static List<Unit> named(Map<String, List<Unit>> units, String name) {
        List<Unit> found = units.get(bareKey(name));
        if (found == null) {
            found = units.get(key(UnitWords.splitBlindly(name).name()));
        }
        return found == null ? List.of() : found;
    }

    private static List<Unit> ofType(List<Unit> units, String name) {
        String type = UnitWords.split(name).type();
        return type.isEmpty() || units.isEmpty()
                ? units
                : units.stream().filter(u -> u.type().equals(type)).toList();
    }

    /** Whether a unit of any kind and time has this name. */
    boolean isUnit(String name) {
        String key = bareKey(name);
        return today.containsKey(key) || before.containsKey(key) || provinces.contains(key);
    }

    /** The full name of a former district of Hà Nội. */
    public @Nullable String district(String name) {
        return districts.get(districtKey(name));
    }

    private static String districtKey(String name) {
        String key = bareKey(name);
        return DISTRICT_LETTERS.getOrDefault(key, key);
    }

    public boolean isProvince(String name) {
        return provinces.contains(bareKey(name));
    }

    /** Whether communes of Hà Nội may once have been in this province. */
    public boolean isOrigin(String province) {
        return isCity(province) || ORIGINS.contains(bareKey(province));
    }

    /** Whether this is Hà Nội itself, in any of its short forms. */
    public boolean isCity(String name) {
        return CITY.contains(key(name));
    }

    private static String bareKey(String name) {
        return key(UnitWords.split(name).name());
    }

    static String key(String name) {
        return KEYS.of(
                name,
                n -> SYMBOLS.matcher(VietnameseText.nameKey(n)).replaceAll(" ").strip());
    }
}
