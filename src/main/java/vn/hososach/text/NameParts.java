package vn.hososach.text;

/**
 * The parts of a full name: the first syllable is the family name, the last the given name, whatever stands between is
 * the middle name. A name of one syllable is a given name.
 */
public record NameParts(String family, String middle, String given) {

    /** Splits a name at its syllables; spaces and Unicode form are cleaned, case stays. */
    public static NameParts of(String fullName) {
        String name = VietnameseText.clean(fullName);
        int first = name.indexOf(' ');
        if (first < 0) {
            return new NameParts("", "", name);
        }
        int last = name.lastIndexOf(' ');
        String middle = last > first ? name.substring(first + 1, last) : "";
        return new NameParts(name.substring(0, first), middle, name.substring(last + 1));
    }
}
