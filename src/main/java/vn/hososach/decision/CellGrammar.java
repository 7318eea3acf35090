package vn.hososach.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a cell of a decision table may hold. A cell of Flowable reaches the whole JVM (architecture §8), so it holds literals
 * and comparisons of its own column and nothing else. The build holds our own tables to it, and every table the rule desk
 * generates is held to it again before it is put in force.
 */
public final class CellGrammar {

    private static final String LITERAL = "(\"[^\"\\\\${}#]*\"|-?[0-9]+(\\.[0-9]+)?|true|false)";
    private static final Pattern OUTPUT = Pattern.compile(LITERAL);
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z]*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\"\\w.])-?[0-9]+(\\.[0-9]+)?(?![\"\\w.])");

    private CellGrammar() {}

    public static boolean output(String cell) {
        return OUTPUT.matcher(cell).matches();
    }

    /** The name of an input: one word, so that nothing but a variable stands there. */
    public static boolean inputName(String name) {
        return NAME.matcher(name).matches();
    }

    /** An input cell: a dash, a literal, or comparisons of this column with literals. */
    public static boolean input(String name, String cell) {
        return Pattern.matches(
                "-|((==|!=|<=|>=|<|>) )?%1$s( (\\|\\||&&) %2$s (==|!=|<=|>=|<|>) %1$s)*"
                        .formatted(LITERAL, Pattern.quote(name)),
                cell);
    }

    /** The numbers a cell compares with, in order: its thresholds. */
    static List<String> numbers(String cell) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(cell);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    /** The cell with another number in the place of its n-th one. */
    static String withNumber(String cell, int index, String number) {
        Matcher matcher = NUMBER.matcher(cell);
        int[] at = {0};
        return matcher.replaceAll(found -> at[0]++ == index ? number : found.group());
    }
}
