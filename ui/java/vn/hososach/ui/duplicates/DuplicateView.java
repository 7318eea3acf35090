package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.duplicates.Comparison;
import vn.hososach.duplicates.DuplicateDesk;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.DuplicateQueries;
import vn.hososach.duplicates.MergeProposal;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.ReasonDialog;
import vn.hososach.ui.frame.Shortcuts;
import vn.hososach.ui.frame.Toasts;

/** Records that may be one person, side by side: same person, different people, ask the police, or later. */
@Route(value = "trung", layout = MainLayout.class)
@PageTitle("Đối chiếu hồ sơ trùng · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class DuplicateView extends Div implements HasUrlParameter<Long> {

    private static final List<String> DIFFERENT = List.of(
            "Cùng tên, khác người",
            "Anh chị em sinh đôi",
            "Cha mẹ và con dùng chung số hoặc điện thoại",
            "Đã gặp, hai người khác nhau");

    private final DuplicateDesk desk;
    private final DuplicateQueries queries;
    private final MatchReasons reasons;
    private final Actors actors;

    public DuplicateView(DuplicateDesk desk, DuplicateQueries queries, MatchReasons reasons, Actors actors) {
        this.desk = desk;
        this.queries = queries;
        this.reasons = reasons;
        this.actors = actors;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long groupId) {
        show(desk.open(groupId));
    }

    private void show(DuplicateGroup group) {
        removeAll();
        boolean open = group.decidable() && actors.current().role() != Role.SUPERVISOR;
        Comparison comparison = Comparison.of(group);
        Choices choices = new Choices(group, desk.suggestSurvivor(group), desk::suggestChoices);
        Paragraph line = new Paragraph(ComparisonWords.line(comparison, reasons.words(group)));
        line.addClassName("compare-line");
        ActionBar bar = new ActionBar();
        Button merge = bar.main("", () -> propose(group, choices));
        Runnable tell = () -> merge.setText(mergeText(group, choices));
        tell.run();
        add(
                new PageHead(title(group)).facts(ComparisonWords.rules(group)).aside(GroupStates.badge(group.status())),
                line,
                new GroupNotices(group),
                new ComparisonTable(group, comparison, choices, open, tell),
                reasons.fold(group),
                reasons.others(group, choices.survivor()),
                new HouseholdFold(() -> desk.surroundings(group)));
        if (open) {
            merge.setEnabled(!group.needsPolice());
            actions(bar, group, merge, choices);
            add(bar);
        }
    }

    private static String title(DuplicateGroup group) {
        int records = group.members().size();
        return switch (group.status()) {
            case "MERGED" -> records + " hồ sơ đã gộp thành hồ sơ của một người";
            case "SEPARATE" -> records + " hồ sơ được giữ riêng";
            default -> "Đối chiếu " + records + " hồ sơ nghi của một người";
        };
    }

    private void actions(ActionBar bar, DuplicateGroup group, Button merge, Choices choices) {
        Shortcuts.on(merge, "1", "Cùng một người", () -> {
            if (merge.isEnabled()) {
                propose(group, choices);
            }
        });
        bar.secondary("Khác người", "2", () -> askWhy(group));
        bar.secondary("Hỏi Công an", "3", () -> {
            desk.askPolice(group.id());
            Toasts.success("Đã gửi câu hỏi đến Công an xã. Nhóm trở lại danh sách khi có trả lời.");
            next(group.id());
        });
        bar.secondary("Để sau", "4", () -> next(group.id()));
    }

    private static String mergeText(DuplicateGroup group, Choices choices) {
        String code = group.member(choices.survivor()).map(m -> m.recordCode()).orElse("");
        return "Đề nghị gộp " + group.members().size() + " hồ sơ, giữ " + code + "; hoàn tác được";
    }

    private void propose(DuplicateGroup group, Choices choices) {
        desk.proposeMerge(group.id(), MergeProposal.of(group, choices.survivor(), choices.all()));
        Toasts.success("Đã đề nghị gộp " + group.members().size() + " hồ sơ. Người khác sẽ duyệt.");
        next(group.id());
    }

    private void askWhy(DuplicateGroup group) {
        new ReasonDialog(
                        "Các hồ sơ này là của những người khác nhau",
                        group.members().size() + " hồ sơ được giữ riêng và không hỏi lại, trừ khi họ tên, ngày sinh,"
                                + " giới tính, số định danh hoặc số thẻ thay đổi.",
                        "Giữ riêng",
                        DIFFERENT,
                        reason -> {
                            desk.keepSeparate(group.id(), reason);
                            Toasts.success("Đã giữ riêng " + group.members().size() + " hồ sơ.");
                            next(group.id());
                        })
                .open();
    }

    /** The next group to decide; after the last one, the list. */
    private void next(long groupId) {
        queries.nextAfter(actors.scope(), groupId)
                .ifPresentOrElse(id -> UI.getCurrent().navigate(DuplicateView.class, id), () -> UI.getCurrent()
                        .navigate(DuplicateListView.class));
    }
}
