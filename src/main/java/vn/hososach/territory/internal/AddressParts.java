package vn.hososach.territory.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hososach.text.VietnameseText;

/**
 * The parts of an address, to be taken from the right. Commas part them; so do dashes in some forms, and where neither
 * stands, the type word of a unit that exists ("thôn 2 xã Bát Tràng huyện Gia Lâm").
 */
public final class AddressParts {

    private static final Pattern DASH = Pattern.compile("\\s+[-–]\\s+|(?<=\\p{L}{2})[-–](?=\\p{L}{2})");
    private static final Pattern FORMER =
            Pattern.compile("\\s*(?:\\((?:cũ|cu)\\)|\\s(?:cũ|cu))$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final String LOOSE_ENDS = " .,;:-";
    private static final int LONGEST_NAME = 6;

    private final Gazetteer gazetteer;
    private final List<String> parts = new ArrayList<>();
    private boolean former;

    public AddressParts(String text, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        String clean = VietnameseText.clean(text);
        int from = 0;
        for (int i = 0; i <= clean.length(); i++) {
            if (i == clean.length() || clean.charAt(i) == ',' || clean.charAt(i) == ';') {
                addBetweenCommas(trimmed(clean, from, i));
                from = i + 1;
            }
        }
        String country = last();
        if (country != null && (Gazetteer.key(country).equals("viet nam") || country.equals("VN"))) {
            drop();
        }
        cutLastPlaces();
    }

    private void addBetweenCommas(String part) {
        if (part.indexOf('-') < 0 && part.indexOf('–') < 0 || gazetteer.isUnit(part)) {
            add(part);
        } else {
            DASH.splitAsStream(part).forEach(p -> add(trimmed(p, 0, p.length())));
        }
    }

    private void add(String name) {
        if (name.isEmpty()) {
            return;
        }
        char end = name.charAt(name.length() - 1);
        if (end == ')' || end == 'ũ' || end == 'u' || end == 'U' || end == 'Ũ') {
            String present = FORMER.matcher(name).replaceFirst("");
            if (!present.equals(name) && gazetteer.isUnit(present)) {
                former = true;
                parts.add(present);
                return;
            }
        }
        parts.add(name);
    }

    private static String trimmed(String text, int from, int until) {
        int start = from;
        int end = until;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && LOOSE_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Cuts every part at the units inside it; the city may stand at the very end only. */
    private void cutLastPlaces() {
        List<String> whole = List.copyOf(parts);
        parts.clear();
        for (int i = 0; i < whole.size(); i++) {
            String part = whole.get(i);
            if (UnitWords.mayHoldUnits(part)) {
                cut(part, i == whole.size() - 1);
            } else {
                parts.add(part);
            }
        }
    }

    private void cut(String part, boolean end) {
        int at = parts.size();
        String rest = part;
        boolean mayBeCity = end;
        for (int start = unitStart(rest, mayBeCity); start > 0; start = unitStart(rest, mayBeCity)) {
            parts.add(at, rest.substring(start));
            rest = trimmed(rest, 0, start);
            mayBeCity = false;
        }
        parts.add(at, rest);
    }

    /** Where the last unit inside this text begins, or -1. */
    private int unitStart(String text, boolean mayBeCity) {
        int start = text.length();
        for (int words = 0; words < LONGEST_NAME; words++) {
            start = text.lastIndexOf(' ', start - 1);
            if (start <= 0) {
                return -1;
            }
            String suffix = text.substring(start + 1);
            if (mayBeCity && gazetteer.isCity(suffix) && !endsInTypeWord(text.substring(0, start))
                    || isTypedUnit(suffix, text.substring(0, start))
                    || isDistrictAfterCommune(suffix, text.substring(0, start))) {
                return start + 1;
            }
        }
        return -1;
    }

    private boolean isTypedUnit(String suffix, String before) {
        UnitWords.Part part = UnitWords.split(suffix);
        if (part.isHamlet()) {
            return !endsInTypeWord(before);
        }
        return part.isCommune()
                        && !(gazetteer.today(suffix).isEmpty()
                                && gazetteer.before(suffix, null).isEmpty())
                || part.isDistrict() && gazetteer.district(suffix) != null
                || part.isProvince() && gazetteer.isProvince(suffix);
    }

    /** "xã Kim Lan Gia Lâm": a district without its word, behind a commune of that district. */
    private boolean isDistrictAfterCommune(String suffix, String before) {
        String district = gazetteer.district(suffix);
        if (district == null || !UnitWords.split(suffix).type().isEmpty()) {
            return false;
        }
        int start = before.length();
        for (int words = 0; words < LONGEST_NAME && start > 0; words++) {
            start = before.lastIndexOf(' ', start - 1);
            String commune = before.substring(start + 1);
            boolean typed = UnitWords.split(commune).isCommune();
            if ((typed || start < 0) && !gazetteer.before(commune, district).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A hamlet's name may begin with a type word itself (thôn Xóm Chợ); the word alone is no house. */
    private static boolean endsInTypeWord(String before) {
        return !UnitWords.split(before + " x").type().isEmpty()
                && UnitWords.split(before + " x").name().equals("x");
    }

    /** Whether a unit was marked as a former one: "(cũ)". */
    public boolean former() {
        return former;
    }

    public int size() {
        return parts.size();
    }

    public @Nullable String last() {
        return parts.isEmpty() ? null : parts.get(parts.size() - 1);
    }

    public @Nullable String beforeLast() {
        return parts.size() < 2 ? null : parts.get(parts.size() - 2);
    }

    public void drop() {
        parts.remove(parts.size() - 1);
    }

    public @Nullable String rest() {
        return parts.isEmpty() ? null : String.join(", ", parts);
    }
}
