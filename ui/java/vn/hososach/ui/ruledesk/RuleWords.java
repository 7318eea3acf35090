package vn.hososach.ui.ruledesk;

import java.util.Map;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.findings.Severity;

/** Words for the literals of the tables. */
final class RuleWords {

    private static final Map<String, String> ROUTES = Map.of(
            "AUTO", "Tự động",
            "ST", "Trạm Y tế",
            "PO", "Công an xã",
            "AP", "Phê duyệt",
            "BX", "Hỏi BHXH",
            "FA", "Hỏi cơ sở KCB",
            "NONE", "Chỉ ghi nhận");

    private RuleWords() {}

    /** What this literal says to an official; the literal itself where there is no other word. */
    static String of(String column, String literal) {
        return switch (column) {
            case "severity" -> severity(literal);
            case "criterion" -> criterion(literal);
            case "route", "finalRoute" -> ROUTES.getOrDefault(literal, literal);
            case "row" -> "Tắt";
            default -> literal;
        };
    }

    private static String severity(String literal) {
        for (Severity severity : Severity.values()) {
            if (severity.name().equals(literal)) {
                return severity.title();
            }
        }
        return literal;
    }

    private static String criterion(String literal) {
        for (QualityCriterion criterion : QualityCriterion.values()) {
            if (criterion.name().equals(literal)) {
                return criterion.title();
            }
        }
        return literal;
    }

    /** An input cell to read: the comparison without the repeated name of its column. */
    static String input(String name, String cell) {
        if (cell.equals("-")) {
            return "–";
        }
        return cell.replace(" || " + name + " == ", " hoặc ")
                .replace(" && " + name + " != ", " và khác ")
                .replace("!= ", "khác ")
                .replace(name + " ", "")
                .replace("&& ", "và ")
                .replace("\"", "");
    }
}
