package vn.hososach.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A cell of the table: anything, or comparisons with literals joined by "or" and "and" (and binds closer). */
final class RoutingCell {

    private static final Pattern COMPARISON = Pattern.compile("(==|!=|<=|>=|<|>)?\\s*(\"([^\"]*)\"|-?\\d+)");

    private record Comparison(String operator, Object literal) {

        boolean holds(Object value) {
            int order = value instanceof Integer number && literal instanceof Integer other
                    ? Integer.compare(number, other)
                    : value.equals(literal) ? 0 : 1;
            return switch (operator) {
                case "!=" -> order != 0;
                case "<=" -> order <= 0;
                case ">=" -> order >= 0;
                case "<" -> order < 0;
                case ">" -> order > 0;
                default -> order == 0;
            };
        }
    }

    private final List<List<Comparison>> alternatives;

    private RoutingCell(List<List<Comparison>> alternatives) {
        this.alternatives = alternatives;
    }

    static RoutingCell of(String column, String text) {
        List<List<Comparison>> alternatives = new ArrayList<>();
        if (!text.equals("-")) {
            for (String alternative : text.split("\\|\\|")) {
                List<Comparison> all = new ArrayList<>();
                for (String part : alternative.split("&&")) {
                    all.add(comparison(part.strip().replaceFirst("^" + column + "\\s+", "")));
                }
                alternatives.add(all);
            }
        }
        return new RoutingCell(alternatives);
    }

    private static Comparison comparison(String text) {
        Matcher found = COMPARISON.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("Ô không phải là phép so sánh: " + text);
        }
        Object literal = found.group(3) != null ? found.group(3) : Integer.valueOf(found.group(2));
        return new Comparison(found.group(1) == null ? "==" : found.group(1), literal);
    }

    boolean allows(Object value) {
        if (alternatives.isEmpty()) {
            return true;
        }
        for (List<Comparison> all : alternatives) {
            boolean holds = true;
            for (Comparison one : all) {
                holds &= one.holds(value);
            }
            if (holds) {
                return true;
            }
        }
        return false;
    }
}
