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

    private static final Memo<String> KEYS = new Memo<>();
    private static final Pattern SYMBOLS = Pattern.compile("[^a-z0-9]+");

    private final Map<String, List<Unit>> today = new HashMap<>();
    private final Map<String, List<Unit>> before = new HashMap<>();
    private final Map<String, String> districts = new HashMap<>();
    private final Set<String> provinces = new HashSet<>();
    private final Map<String, Set<CommuneCode>> successors = new HashMap<>();
    private final Map<String, String> clauses = new HashMap<>();

    public Gazetteer() {
        ReferenceFile.rows("admin_province_legacy").forEach(r -> provinces.add(key(r.getField("name"))));
        provinces.add("ha tay");
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
                type(row.getField("full_name")),
                null,
                row.getField("code"),
                Set.of(new CommuneCode(row.getField("code"))),
                row.getField("resolution_clause"));
        today.computeIfAbsent(key(bare(unit.name())), k -> new ArrayList<>()).add(unit);
    }

    private void addFormer(NamedCsvRecord row) {
        Set<CommuneCode> candidates = new TreeSet<>();
        Arrays.stream(row.getField("new_codes").split("[ ;]+"))
                .filter(c -> !c.isBlank())
                .forEach(c -> candidates.add(new CommuneCode(c)));
        addBefore(row.getField("full_name"), row.getField("district_full_name"), row.getField("code"), candidates);
    }

    private void addBefore(String fullName, String district, String code, @Nullable Set<CommuneCode> candidates) {
        List<Unit> units = before.computeIfAbsent(key(bare(fullName)), k -> new ArrayList<>());
        String districtKey = key(bare(district));
        boolean known = units.stream()
                .anyMatch(u -> districtKey.equals(u.district()) && u.type().equals(type(fullName)));
        if (!known) {
            Set<CommuneCode> people = candidates != null ? candidates : successors.getOrDefault(code, Set.of());
            units.add(new Unit(fullName, type(fullName), districtKey, code, people, clauses.getOrDefault(code, "")));
        }
    }

    /** Communes of today of this name, with or without type word. */
    public List<Unit> today(String name) {
        return ofType(today.getOrDefault(key(bare(name)), List.of()), name);
    }

    /** Communes before 01/07/2025 of this name, in this district when one is given. */
    public List<Unit> before(String name, @Nullable String district) {
        List<Unit> units = before.getOrDefault(key(bare(name)), List.of());
        if (district != null) {
            units = units.stream()
                    .filter(u -> key(bare(district)).equals(u.district()))
                    .toList();
        }
        return ofType(units, name);
    }

    /** Whether a commune of any time has this name. */
    public boolean isCommune(String name) {
        String key = key(bare(name));
        return today.containsKey(key) || before.containsKey(key);
    }

    /** The full name of a former district of Hà Nội. */
    public @Nullable String district(String name) {
        return districts.get(key(bare(name)));
    }

    public boolean isProvince(String name) {
        return provinces.contains(key(bare(name)));
    }

    /** Narrows by the type word where that leaves something: a slip between xã and phường must not lose the unit. */
    private static List<Unit> ofType(List<Unit> units, String name) {
        String type = type(name);
        List<Unit> same = units.stream().filter(u -> u.type().equals(type)).toList();
        return same.isEmpty() ? units : same;
    }

    static String key(String name) {
        return KEYS.of(
                name,
                n -> SYMBOLS.matcher(VietnameseText.nameKey(n)).replaceAll(" ").strip());
    }

    static String type(String fullName) {
        return UnitWords.split(fullName).type();
    }

    static String bare(String fullName) {
        return UnitWords.split(fullName).name();
    }
}
