package vn.hososach.territory.internal;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hososach.text.VietnameseText;

/** Type words of hamlets, houses and lanes written out, so that "TDP 3", "tổ 3" and "Tổ dân phố số 3" are one hamlet. */
public final class StandardWords {

    private static final Map<String, String> HAMLET_WORDS = Map.ofEntries(
            Map.entry("to dan pho", "Tổ dân phố"),
            Map.entry("tdp", "Tổ dân phố"),
            Map.entry("to dp", "Tổ dân phố"),
            Map.entry("to", "Tổ dân phố"),
            Map.entry("cum dan cu", "Cụm dân cư"),
            Map.entry("cum", "Cụm dân cư"),
            Map.entry("khu dan cu", "Khu dân cư"),
            Map.entry("kdc", "Khu dân cư"),
            Map.entry("khu pho", "Khu phố"),
            Map.entry("kp", "Khu phố"),
            Map.entry("khu", "Khu"),
            Map.entry("thon", "Thôn"),
            Map.entry("xom", "Xóm"),
            Map.entry("doi", "Đội"),
            Map.entry("ban", "Bản"),
            Map.entry("ap", "Ấp"));

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern NUMBER_WORD = Pattern.compile("^(?:số|so)\\s+(?=\\d)", FLAGS);
    private static final Pattern HOUSE = Pattern.compile("^(?:SN|Số nhà|So nha|So)\\b[.:]?\\s*(?=\\d)", FLAGS);
    private static final Pattern LANE = Pattern.compile("\\bNg\\.\\s*(?=\\d)");
    private static final Pattern STREET = Pattern.compile("(^|[\\s,])[Đđ]\\.\\s*(?=\\p{L})");

    private StandardWords() {}

    /** The hamlet with its type word written out and capitals where they belong. */
    public static String hamlet(String part) {
        String clean = VietnameseText.clean(part);
        UnitWords.Part unit = UnitWords.split(clean);
        String word = clean.substring(0, clean.length() - unit.name().length());
        String standard = HAMLET_WORDS.get(Gazetteer.key(word));
        if (standard == null) {
            return clean;
        }
        String name = NUMBER_WORD.matcher(unit.name()).replaceFirst("");
        boolean capitals = name.equals(name.toUpperCase(Locale.ROOT)) && name.length() > 2;
        boolean small = name.equals(name.toLowerCase(Locale.ROOT)) && !name.isEmpty();
        return standard + " " + (capitals || small ? VietnameseText.standardName(name) : name);
    }

    /** House, lane and street with their words written out. */
    public static String line(String line) {
        String house = HOUSE.matcher(line).replaceFirst("Số ");
        String lane = LANE.matcher(house).replaceAll("Ngõ ");
        return STREET.matcher(lane).replaceAll("$1Đường ");
    }
}
