package vn.hososach.access;

/**
 * How people are sought by name or number in a table with the column {@code name_key}. In a few communes a name is found by
 * any part of it; in a city only by its beginning or by a whole number, which an index tells: reading everybody would take
 * most of a minute. Parameter: text.
 */
public final class PeopleSearch {

    private static final int FEW = 5;

    private static final String CONTAINS =
            "name_key like '%' || replace(replace(hss.name_key(:text), '%', ''), '_', '') || '%'";

    private static final String BEGINS =
            "name_key >= hss.name_key(:text) and name_key < hss.name_key(:text) || chr(1114111)";

    private PeopleSearch() {}

    /** The condition for this text; {@code numbers} is the one for a number or code. */
    public static String condition(Scope scope, String text, String numbers) {
        if (byAnyPart(scope)) {
            return "(" + CONTAINS + " or " + numbers + ")";
        }
        return text.chars().anyMatch(Character::isDigit) ? "(" + numbers + ")" : BEGINS;
    }

    /** Whether any part of a name finds it in this territory. */
    public static boolean byAnyPart(Scope scope) {
        return scope.communes().size() <= FEW;
    }
}
