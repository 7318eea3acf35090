package vn.hososach.matching.forms;

import java.util.ArrayList;
import java.util.List;

/** Reads addresses from the right: city, district, commune; what is left is house, street and hamlet. Thread-safe. */
public final class AddressReading {

    /** Read once: to look somebody up must not mean to read four files. */
    private static final Communes COMMUNES = new Communes();

    /**
     * Reads one address.
     *
     * @param text as written, empty for none
     * @param code commune code that came with it, of either scheme, empty for none
     */
    public AddressForm read(String text, String code) {
        if (text.isBlank()) {
            return code.isBlank() ? AddressForm.NONE : new AddressForm(0, 0, 0, 0, COMMUNES.coded(code.strip(), false));
        }
        List<String> parts = parts(text);
        String district = takeDistrict(parts);
        long place = takeCommune(parts, district);
        if (place == 0) {
            place = COMMUNES.coded(code.strip(), !district.isEmpty());
        }
        return new HouseReading(parts).form(place);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>(6);
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length() || text.charAt(i) == ',' || text.charAt(i) == ';' || isDash(text, i);
            if (end) {
                String part = AddressWords.key(text.substring(start, i));
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts.size() == 1 ? unseparated(parts.get(0)) : parts;
    }

    private static boolean isDash(String text, int i) {
        return text.charAt(i) == '-'
                && i > 0
                && (text.charAt(i - 1) == ' ' || i + 1 < text.length() && text.charAt(i + 1) == ' ');
    }

    /** An address written without commas is cut before the words of its units. */
    private static List<String> unseparated(String text) {
        String cut = text;
        for (String word :
                new String[] {"xa", "phuong", "thi tran", "huyen", "quan", "thi xa", "thanh pho", "tp", "thon"}) {
            cut = cut.replace(" " + word + " ", "," + word + " ");
        }
        cut = cut.replaceFirst("[ ,]ha noi$", ",ha noi")
                .replaceFirst(" hn$", ",hn")
                .replace("thi,xa ", "thi xa ");
        return new ArrayList<>(List.of(cut.split(",")));
    }

    private String takeDistrict(List<String> parts) {
        while (!parts.isEmpty() && AddressWords.isCity(last(parts))) {
            parts.remove(parts.size() - 1);
        }
        if (parts.isEmpty()) {
            return "";
        }
        String part = last(parts);
        String bare = AddressWords.bareDistrict(part);
        boolean said = AddressWords.saysDistrict(part);
        boolean known = COMMUNES.isDistrict(bare);
        boolean bareCommuneBefore =
                parts.size() > 1 && COMMUNES.before(bare, AddressWords.bareCommune(parts.get(parts.size() - 2))) != 0;
        if (known && (said || bareCommuneBefore) || said && !part.startsWith("h ") && !part.startsWith("q ")) {
            parts.remove(parts.size() - 1);
            return bare;
        }
        return "";
    }

    private long takeCommune(List<String> parts, String district) {
        if (parts.isEmpty()) {
            return 0;
        }
        String part = last(parts);
        String bare = AddressWords.bareCommune(part);
        long found = district.isEmpty() ? 0 : COMMUNES.before(district, bare);
        if (found == 0 && (AddressWords.saysCommune(part) || parts.size() > 1 && !hasDigit(part))) {
            found = COMMUNES.named(bare);
        }
        if (found != 0 || AddressWords.saysCommune(part)) {
            parts.remove(parts.size() - 1);
        }
        return found;
    }

    private static boolean hasDigit(String part) {
        return part.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }
}
