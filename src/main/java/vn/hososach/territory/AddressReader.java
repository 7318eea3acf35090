package vn.hososach.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.territory.internal.AddressParts;
import vn.hososach.territory.internal.Gazetteer;
import vn.hososach.territory.internal.Gazetteer.Unit;
import vn.hososach.territory.internal.HouseParts;
import vn.hososach.territory.internal.Places;
import vn.hososach.territory.internal.StandardWords;
import vn.hososach.territory.internal.UnitWords;
import vn.hososach.text.GarbledText;

/**
 * Reads addresses from the right: province, district, commune, hamlet, then house and street. A named district means
 * the time before 01/07/2025; commune and province alone mean today, unless no commune of today has that name and kind
 * or the address is known to have been written before. Thread-safe and without state beyond its tables.
 */
@Component
public class AddressReader {

    private final Gazetteer gazetteer = new Gazetteer();
    private final Places<Address> places = new Places<>();
    private final Places<Address> formerPlaces = new Places<>();

    /** Reads one address; parts that cannot be placed stay in the line. */
    public Address read(String text) {
        return read(text, Address.Scheme.UNKNOWN);
    }

    /** Reads one address that was written in this time: before 01/07/2025 a former commune of the name is meant. */
    public Address read(String text, Address.Scheme written) {
        int end = HouseParts.end(text);
        Address place = place(text, end, written);
        return end == 0 || place.candidates().isEmpty() ? place : place.withHouse(HouseParts.line(text, end));
    }

    /** Reads where a house stands, for whoever asks for commune and hamlet only: its line may be without the house. */
    public Address place(String text) {
        return place(text, Address.Scheme.UNKNOWN);
    }

    /** The same of an address that was written in this time. */
    public Address place(String text, Address.Scheme written) {
        return place(text, HouseParts.end(text), written);
    }

    private Address place(String text, int end, Address.Scheme written) {
        Address today = place(text, end, places, false);
        return written == Address.Scheme.BEFORE_2025 && today.dependsOnTime()
                ? place(text, end, formerPlaces, true)
                : today;
    }

    private Address place(String text, int end, Places<Address> known, boolean former) {
        Address place = known.of(text.substring(end), tail -> readable(tail, former));
        return end > 0 && place.candidates().isEmpty() ? readable(text, former) : place;
    }

    /** Where no commune can be found the text may be garbled; what it was meant to be is read then. */
    Address readable(String text, boolean former) {
        Address asItStands = readAsItStands(text, former);
        if (!asItStands.candidates().isEmpty()) {
            return asItStands;
        }
        return GarbledText.meant(text)
                .map(meant -> readAsItStands(meant, former))
                .filter(address -> !address.candidates().isEmpty())
                .orElse(asItStands);
    }

    private Address readAsItStands(String text, boolean former) {
        AddressParts parts = new AddressParts(text, gazetteer);
        String province = takeProvince(parts);
        String district = takeDistrict(parts);
        boolean old = parts.former() || former;
        Found commune = isElsewhere(province, district) ? takeForeign(parts) : takeCommune(parts, district, old);
        String hamlet = takeHamlet(parts);
        return new Address(
                parts.rest(),
                hamlet,
                commune.name(),
                district,
                province,
                commune.scheme(),
                commune.code(),
                List.copyOf(commune.candidates()),
                commune.clause(),
                commune.mixed());
    }

    /** The address in two tiers, its words written out: house and street, hamlet, commune of today, city. */
    public String standardForm(Address address, String communeFullName) {
        List<String> parts = new ArrayList<>();
        if (address.line() != null) {
            parts.add(StandardWords.line(address.line()));
        }
        if (address.hamlet() != null) {
            parts.add(address.hamlet());
        }
        parts.add(communeFullName);
        parts.add("Thành phố Hà Nội");
        return String.join(", ", parts);
    }

    private @Nullable String takeProvince(AddressParts parts) {
        String last = parts.last();
        if (last == null) {
            return null;
        }
        if (gazetteer.isCity(last)) {
            parts.drop();
            return "Thành phố Hà Nội";
        }
        boolean province = gazetteer.isProvince(last);
        UnitWords.Part part = UnitWords.split(last);
        if (province && part.isProvince() || province && part.type().isEmpty() && isDistrict(parts.beforeLast())) {
            parts.drop();
            return last;
        }
        return part.type().equals("TINH") ? dropped(parts) : null;
    }

    private static @Nullable String dropped(AddressParts parts) {
        String last = parts.last();
        parts.drop();
        return last;
    }

    private boolean isDistrict(@Nullable String part) {
        return part != null && (UnitWords.split(part).isDistrict() || gazetteer.district(part) != null);
    }

    private @Nullable String takeDistrict(AddressParts parts) {
        String last = parts.last();
        if (last == null) {
            return null;
        }
        UnitWords.Part part = UnitWords.split(last);
        String known = gazetteer.district(last);
        boolean word = part.isDistrict()
                && (known != null
                        || !Character.isDigit(part.name().charAt(0))
                        || part.type().equals("QUAN"));
        boolean bare = part.type().isEmpty() && known != null && isCommuneOf(parts.beforeLast(), known);
        if (word || bare) {
            parts.drop();
            return known == null ? last : known;
        }
        return null;
    }

    private boolean isCommuneOf(@Nullable String commune, String district) {
        return commune != null && !gazetteer.beforeOfAnyType(commune, district).isEmpty();
    }

    /** Another province, or a district nobody knows without a word of Hà Nội: no commune of ours, whatever its name. */
    private boolean isElsewhere(@Nullable String province, @Nullable String district) {
        boolean ours = district != null && gazetteer.district(district) != null;
        if (province == null) {
            return district != null && !ours;
        }
        return !gazetteer.isCity(province) && !(gazetteer.isOrigin(province) && ours);
    }

    private record Found(
            @Nullable String name,
            Address.Scheme scheme,
            @Nullable String code,
            Set<CommuneCode> candidates,
            @Nullable String clause,
            boolean mixed) {

        static Found nothing(@Nullable String name, Address.Scheme scheme) {
            return new Found(name, scheme, null, Set.of(), null, false);
        }

        static Found of(List<Unit> units, Address.Scheme scheme, boolean mixed) {
            Set<CommuneCode> candidates = new TreeSet<>();
            units.forEach(u -> candidates.addAll(u.candidates()));
            boolean one = units.size() == 1;
            Unit first = units.get(0);
            return new Found(
                    first.name(), scheme, one ? first.code() : null, candidates, one ? first.clause() : null, mixed);
        }
    }

    private static Found takeForeign(AddressParts parts) {
        String last = parts.last();
        return last != null && UnitWords.split(last).isCommune()
                ? Found.nothing(dropped(parts), Address.Scheme.UNKNOWN)
                : Found.nothing(null, Address.Scheme.UNKNOWN);
    }

    private Found takeCommune(AddressParts parts, @Nullable String district, boolean old) {
        String last = parts.last();
        if (last == null || UnitWords.split(last).isHamlet()) {
            return Found.nothing(null, district == null ? Address.Scheme.UNKNOWN : Address.Scheme.BEFORE_2025);
        }
        Found found = district == null ? undated(last, old) : inDistrict(last, district);
        if (found.name() != null) {
            parts.drop();
        }
        return found;
    }

    private Found inDistrict(String name, String district) {
        List<Unit> before = first(gazetteer.before(name, district), gazetteer.beforeOfAnyType(name, district));
        if (!before.isEmpty()) {
            return Found.of(before, Address.Scheme.BEFORE_2025, false);
        }
        List<Unit> today = first(gazetteer.today(name), gazetteer.todayOfAnyType(name));
        if (!today.isEmpty()) {
            return Found.of(today, Address.Scheme.SINCE_2025, true);
        }
        List<Unit> elsewhere = gazetteer.before(name, null);
        return elsewhere.isEmpty()
                ? Found.nothing(null, Address.Scheme.BEFORE_2025)
                : Found.of(elsewhere, Address.Scheme.BEFORE_2025, false);
    }

    /** Without a district the kind decides before the time: phường Chương Dương is not xã Chương Dương. */
    private Found undated(String name, boolean old) {
        List<Unit> today = gazetteer.today(name);
        List<Unit> before = gazetteer.before(name, null);
        if (!today.isEmpty() && !(old && !before.isEmpty())) {
            return Found.of(today, Address.Scheme.SINCE_2025, false);
        }
        if (!before.isEmpty()) {
            return Found.of(before, Address.Scheme.BEFORE_2025, false);
        }
        today = gazetteer.todayOfAnyType(name);
        before = gazetteer.beforeOfAnyType(name, null);
        if (!today.isEmpty()) {
            return Found.of(today, Address.Scheme.SINCE_2025, false);
        }
        return before.isEmpty()
                ? Found.nothing(null, Address.Scheme.UNKNOWN)
                : Found.of(before, Address.Scheme.BEFORE_2025, false);
    }

    private static List<Unit> first(List<Unit> exact, List<Unit> loose) {
        return exact.isEmpty() ? loose : exact;
    }

    private @Nullable String takeHamlet(AddressParts parts) {
        String last = parts.last();
        if (last == null || !UnitWords.split(last).isHamlet()) {
            return null;
        }
        parts.drop();
        return StandardWords.hamlet(last);
    }
}
