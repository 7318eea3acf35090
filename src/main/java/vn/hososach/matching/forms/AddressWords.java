package vn.hososach.matching.forms;

import java.util.Map;
import java.util.Set;

/** Words of addresses: kinds of units, houses and lanes, in their written and abbreviated forms (folded). */
final class AddressWords {

    /** Words before a number which name a group of houses, not a house. */
    static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("to", "to"),
            Map.entry("tdp", "to"),
            Map.entry("xom", "xom"),
            Map.entry("doi", "doi"),
            Map.entry("cum", "cum"),
            Map.entry("khu", "khu"),
            Map.entry("kp", "khu"),
            Map.entry("thon", "thon"),
            Map.entry("ap", "thon"),
            Map.entry("lang", "thon"));

    /** Words before a number which is part of the house's number. */
    static final Set<String> HOUSES = Set.of(
            "so", "sn", "nha", "ngo", "ng", "ngach", "hem", "kiet", "lo", "can", "ho", "phong", "p", "toa", "tang");

    /** Words that say nothing of their own. */
    static final Set<String> SILENT =
            Set.of("pho", "duong", "d", "dan", "cu", "tap", "the", "chung", "ktt", "cc", "tt", "dp");

    private static final Set<String> CITY = Set.of(
            "ha noi",
            "hn",
            "tp ha noi",
            "thanh pho ha noi",
            "tphn",
            "tp hn",
            "t p ha noi",
            "h noi",
            "hanoi",
            "tp hanoi");

    private static final String[] COMMUNE_WORDS = {"phuong ", "xa ", "thi tran ", "tt ", "p ", "ph ", "f ", "x "};
    private static final String[] DISTRICT_WORDS = {"quan ", "huyen ", "thi xa ", "thanh pho ", "tx ", "tp ", "q ", "h "
    };

    private AddressWords() {}

    /** Folded, with every character that is no letter or digit as a space, single spaces. A slash stays. */
    static String key(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i++) {
            char c = Marks.plain(text.charAt(i));
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '/';
            if (word) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                out.append(c);
                space = false;
            } else if (c != 0) {
                space = true;
            }
        }
        return out.toString();
    }

    static boolean isCity(String part) {
        return CITY.contains(part);
    }

    /** The commune's name without its kind. */
    static String bareCommune(String part) {
        return without(part, COMMUNE_WORDS);
    }

    static String bareDistrict(String part) {
        return without(part, DISTRICT_WORDS);
    }

    static boolean saysCommune(String part) {
        return bareCommune(part).length() < part.length();
    }

    static boolean saysDistrict(String part) {
        return bareDistrict(part).length() < part.length();
    }

    private static String without(String part, String[] words) {
        for (String word : words) {
            if (part.startsWith(word)) {
                return part.substring(word.length());
            }
        }
        return part;
    }
}
