package vn.hososach.ui.ruledesk;

import java.util.Map;
import vn.hososach.decision.LiteralChange;
import vn.hososach.decision.TableGrid;
import vn.hososach.findings.QualityCriterion;
import vn.hososach.findings.Severity;
import vn.hososach.ui.frame.RuleTexts;

/** Words for the tables, their rows and their literals. */
final class RuleWords {

    private static final Map<String, String> ROUTES = Map.of(
            "AUTO", "Tự động",
            "ST", "Trạm Y tế",
            "PO", "Công an xã",
            "AP", "Phê duyệt",
            "BX", "Hỏi BHXH",
            "FA", "Hỏi cơ sở KCB",
            "NONE", "Chỉ ghi nhận");

    private static final Map<String, String> OTHERS = Map.of(
            "ON",
            "Bật",
            LiteralChange.OFF,
            "Tắt",
            "REQUIRED",
            "Bắt buộc",
            "OPTIONAL",
            "Không bắt buộc",
            "NOT_APPLICABLE",
            "Không áp dụng",
            "HEAD",
            "Trạm trưởng",
            "SUPERVISOR",
            "Tổ giám sát",
            "POLICE",
            "Công an xã",
            "REVIEW",
            "Người xem xét");

    private RuleWords() {}

    /** What the row says in one sentence: that of its findings, or its description. */
    static String sentence(TableGrid grid, TableGrid.Row row, String changed) {
        return changed.isEmpty()
                ? grid.output(row, "messageKey")
                        .map(RuleTexts::message)
                        .filter(text -> !text.startsWith("rule."))
                        .orElse(row.description())
                : changed;
    }

    /** What the rule rests on; empty for rows that raise no findings. */
    static String clause(TableGrid grid, TableGrid.Row row) {
        return grid.output(row, "ruleId").map(RuleTexts::clause).orElse("");
    }

    /** What a row is called: the number of its rule, or what it says. */
    static String name(TableGrid grid, TableGrid.Row row) {
        return grid.output(row, "ruleId").orElse(row.description());
    }

    /** What this literal says to an official; the literal itself where there is no other word. */
    static String of(String column, String literal) {
        return switch (column) {
            case "severity" -> severity(literal);
            case "criterion" -> criterion(literal);
            case "route", "finalRoute" -> ROUTES.getOrDefault(literal, OTHERS.getOrDefault(literal, literal));
            case LiteralChange.MESSAGE -> literal.isEmpty() ? "(câu gốc)" : "“" + literal + "”";
            default -> OTHERS.getOrDefault(literal, literal.replace('.', literal.matches("[0-9.]+") ? ',' : '.'));
        };
    }

    /** The name of the cell that is changed. */
    static String column(TableGrid grid, String column) {
        if (column.equals(LiteralChange.ROW)) {
            return "Trạng thái";
        }
        if (column.equals(LiteralChange.MESSAGE)) {
            return "Câu thông báo";
        }
        if (column.startsWith("in:")) {
            String input = column.split(":")[1];
            return "Ngưỡng: "
                    + grid.inputs().stream()
                            .filter(it -> it.name().equals(input))
                            .map(TableGrid.Column::label)
                            .findFirst()
                            .orElse(input);
        }
        return grid.outputs().stream()
                .filter(it -> it.name().equals(column))
                .map(TableGrid.Column::label)
                .findFirst()
                .orElse(column);
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
                .replace("== ", "")
                .replace("!= ", "khác ")
                .replace(name + " ", "")
                .replace("&& ", "và ")
                .replace("\"", "");
    }
}
