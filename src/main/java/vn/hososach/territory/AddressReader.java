package vn.hososach.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.hososach.territory.internal.Gazetteer;
import vn.hososach.territory.internal.UnitWords;
import vn.hososach.text.VietnameseText;

/**
 * Reads addresses from the right: province, district, commune, hamlet, then house and street. A named district means
 * the time before 01/07/2025; commune and province alone mean today, unless no commune of today has that name.
 * Thread-safe and without state beyond its tables.
 */
@Component
public class AddressReader {

    private static final Set<String> CITY = Set.of("ha noi", "hn", "tphn", "h noi", "tp hn", "thanh pho hn");

    private final Gazetteer gazetteer = new Gazetteer();

    /** Reads one address; parts that cannot be placed stay in the line. */
    public Address read(String text) {
        Parts parts = new Parts(text, gazetteer);
        String province = takeProvince(parts);
        String district = takeDistrict(parts);
        Found commune = takeCommune(parts, district);
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

    /** The address in two tiers: line, hamlet, commune of today, city. */
    public String standardForm(Address address, String communeFullName) {
        List<String> parts = new ArrayList<>();
        if (address.line() != null) {
            parts.add(address.line());
        }
        if (address.hamlet() != null) {
            parts.add(address.hamlet());
        }
        parts.add(communeFullName);
        parts.add("Thành phố Hà Nội");
        return String.join(", ", parts);
    }

    private @Nullable String takeProvince(Parts parts) {
        String last = parts.last();
        if (last == null) {
            return null;
        }
        UnitWords.Part part = UnitWords.split(last);
        String key = VietnameseText.nameKey(part.name()).replace(".", "").strip();
        if (CITY.contains(key)) {
            parts.drop();
            return "Thành phố Hà Nội";
        }
        boolean named = part.type().equals("TINH") || part.type().equals("TP");
        if (named && gazetteer.isProvince(part.name())) {
            parts.drop();
            return last;
        }
        return null;
    }

    private @Nullable String takeDistrict(Parts parts) {
        String last = parts.last();
        if (last == null) {
            return null;
        }
        String type = UnitWords.split(last).type();
        String known = gazetteer.district(last);
        boolean word = type.equals("QUAN") || type.equals("HUYEN") || type.equals("THI_XA") || type.equals("TP");
        boolean bare = type.isEmpty() && known != null && parts.size() > 1 && gazetteerKnows(parts.beforeLast(), known);
        if (word || bare) {
            parts.drop();
            return known == null ? last : known;
        }
        return null;
    }

    private boolean gazetteerKnows(@Nullable String commune, String district) {
        return commune != null && !gazetteer.before(commune, district).isEmpty();
    }

    private record Found(
            @Nullable String name,
            Address.Scheme scheme,
            @Nullable String code,
            Set<CommuneCode> candidates,
            @Nullable String clause,
            boolean mixed) {
        static final Found NOTHING = new Found(null, Address.Scheme.UNKNOWN, null, Set.of(), null, false);
    }

    private Found takeCommune(Parts parts, @Nullable String district) {
        String last = parts.last();
        if (last == null || UnitWords.split(last).type().equals("HAMLET")) {
            return Found.NOTHING;
        }
        List<Gazetteer.Unit> before = gazetteer.before(last, district);
        List<Gazetteer.Unit> today = gazetteer.today(last);
        if (district != null && !before.isEmpty()) {
            parts.drop();
            return found(before, Address.Scheme.BEFORE_2025, false);
        }
        if (!today.isEmpty()) {
            parts.drop();
            return found(today, Address.Scheme.SINCE_2025, district != null);
        }
        if (!before.isEmpty()) {
            parts.drop();
            return found(before, Address.Scheme.BEFORE_2025, false);
        }
        return district == null
                ? Found.NOTHING
                : new Found(null, Address.Scheme.BEFORE_2025, null, Set.of(), null, false);
    }

    private static Found found(List<Gazetteer.Unit> units, Address.Scheme scheme, boolean mixed) {
        Set<CommuneCode> candidates = new TreeSet<>();
        units.forEach(u -> candidates.addAll(u.candidates()));
        boolean one = units.size() == 1;
        Gazetteer.Unit first = units.get(0);
        return new Found(
                first.name(), scheme, one ? first.code() : null, candidates, one ? first.clause() : null, mixed);
    }

    private @Nullable String takeHamlet(Parts parts) {
        String last = parts.last();
        if (last == null || !UnitWords.split(last).type().equals("HAMLET")) {
            return null;
        }
        parts.drop();
        return VietnameseText.clean(last);
    }

    /** The comma-separated parts, taken from the right. A dash joins commune and district in some old forms. */
    private static final class Parts {
        private static final Pattern COMMA = Pattern.compile("\\s*[,;]\\s*");
        private static final Pattern DASH = Pattern.compile("\\s+[-–]\\s+");

        private final List<String> parts = new ArrayList<>();

        Parts(String text, Gazetteer gazetteer) {
            Arrays.stream(COMMA.split(VietnameseText.clean(text)))
                    .filter(p -> !p.isBlank())
                    .flatMap(p -> p.indexOf('-') < 0 && p.indexOf('–') < 0 || gazetteer.isCommune(p)
                            ? Stream.of(p)
                            : DASH.splitAsStream(p))
                    .forEach(parts::add);
        }

        int size() {
            return parts.size();
        }

        @Nullable
        String last() {
            return parts.isEmpty() ? null : parts.get(parts.size() - 1);
        }

        @Nullable
        String beforeLast() {
            return parts.size() < 2 ? null : parts.get(parts.size() - 2);
        }

        void drop() {
            parts.remove(parts.size() - 1);
        }

        @Nullable
        String rest() {
            return parts.isEmpty() ? null : String.join(", ", parts);
        }
    }
}
