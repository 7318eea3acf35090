package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;

/** What must be known before deciding: warnings against a merge, the police's answer, why a proposal came back. */
class GroupNotices extends Div {

    private static final Map<String, String> HEALTH = Map.of(
            "blood_group", "nhóm máu",
            "chronic", "bệnh mạn tính",
            "allergy", "dị ứng",
            "surgery", "phẫu thuật",
            "infectious", "bệnh truyền nhiễm",
            "vaccination", "tiêm chủng");

    private static final Map<String, String> WARNINGS = Map.of(
            "TWIN",
                    "Có thể là anh chị em sinh đôi: cùng hộ, cùng ngày sinh, khác tên. Cần Công an xã xác nhận trước khi gộp.",
            "SEX", "Giới tính khác nhau giữa các hồ sơ. Cần Công an xã xác nhận trước khi gộp.",
            "TWO_NUMBERS", "Các hồ sơ mang những số định danh hợp lệ khác nhau. Cần Công an xã xác nhận trước khi gộp.",
            "TWO_PERSONS", "Các hồ sơ ứng với những người khác nhau trong dữ liệu dân cư. Cần Công an xã xác nhận.",
            "OTHER_PERSON", "Có hồ sơ trong nhóm ứng với một người khác trong dữ liệu dân cư. Cần Công an xã xác nhận.",
            "BLOOD_GROUP", "Nhóm máu ghi khác nhau giữa các hồ sơ. Cần Công an xã xác nhận trước khi gộp.");

    private static final Map<String, String> VERDICTS = Map.of(
            "CONFIRMED", "cùng một người",
            "CORRECTED", "cùng một người, có thông tin cần sửa",
            "REJECTED", "khác người",
            "NOT_FOUND", "không tìm thấy người này",
            "NOT_RESIDENT", "không cư trú tại xã",
            "DECEASED", "người này đã mất");

    GroupNotices(DuplicateGroup group) {
        addClassName("notices");
        group.warnings().forEach(warning -> notice(Glyph.DOUBT, "doubt", WARNINGS.getOrDefault(warning, warning)));
        group.twins()
                .forEach(twin -> notice(
                        Glyph.HOUSEHOLD,
                        "doubt",
                        "Trong hộ có người sinh cùng ngày: " + twin.fullName() + ", số định danh "
                                + Formats.maskedId(twin.personalId()) + ". Hai người này không phải là một."));
        if (group.register().size() > 1) {
            notice(
                    Glyph.DOUBT,
                    "doubt",
                    "Các hồ sơ đang nối với " + group.register().size() + " người khác nhau trong dữ liệu dân cư.");
        }
        if (group.waitsForPolice()) {
            notice(Glyph.QUESTION, "info", "Đang chờ Công an xã trả lời.");
        } else if (group.needsPolice()) {
            notice(Glyph.REFUSED, "doubt", "Chưa đề nghị gộp được: cần Công an xã xác nhận là một người.");
        }
        answers(group);
    }

    private void answers(DuplicateGroup group) {
        if (group.policeVerdict() != null) {
            String note = group.policeNote() == null || group.policeNote().isBlank()
                    ? "."
                    : ". Ghi chú: " + group.policeNote();
            notice(
                    Glyph.VERIFIED,
                    "info",
                    "Công an xã trả lời: " + VERDICTS.getOrDefault(group.policeVerdict(), group.policeVerdict())
                            + note);
        }
        if (group.returnedReason() != null) {
            notice(Glyph.UNDO, "info", "Đề nghị gộp trước đã được trả lại: " + group.returnedReason());
        }
        if (group.handReason() != null) {
            notice(Glyph.FLAG, "info", "Do cán bộ nghi trùng: " + group.handReason());
        }
        if (!group.healthConflicts().isEmpty()) {
            notice(
                    Glyph.INFO,
                    "info",
                    "Thông tin sức khỏe khác nhau về "
                            + group.healthConflicts().stream().map(HEALTH::get).collect(Collectors.joining(", "))
                            + ". Khi gộp, hồ sơ giữ lại không đổi các mục này; hãy xem lại sau.");
        }
    }

    private void notice(Glyph glyph, String tone, String text) {
        Div line = new Div(glyph.icon(), new Span(text));
        line.addClassNames("notice", "notice-" + tone);
        add(line);
    }
}
