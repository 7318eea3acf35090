package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actors;
import vn.hososach.duplicates.ClassQueries;
import vn.hososach.duplicates.Comparison;
import vn.hososach.duplicates.DuplicateDesk;
import vn.hososach.duplicates.DuplicateGroup;
import vn.hososach.duplicates.GroupClass;
import vn.hososach.duplicates.MergeRunDesk;
import vn.hososach.jobs.JobState;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.EmptyState;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.JobProgress;
import vn.hososach.ui.frame.JobWatch;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.MatchRules;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.ReasonDialog;

/** Groups of one cause: five of them are shown, taken by chance, and all are decided by one act that can be undone. */
@Route(value = "trung/cung-nguyen-nhan", layout = MainLayout.class)
@PageTitle("Quyết định cùng nguyên nhân · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD"})
public class AlikeView extends Div {

    private static final int SAMPLE = 5;

    private final ClassQueries queries;
    private final DuplicateDesk desk;
    private final AlikeJobs jobs;
    private final Actors actors;
    private final Random chance = new Random();
    private final Select<GroupClass> classes = new Select<>();
    private final Paragraph explanation = new Paragraph();
    private final Div sample = new Div();
    private final EmptyState nothing = new EmptyState(
            Glyph.DUPLICATE,
            "Không có nhóm nào cùng nguyên nhân",
            "Nhóm có cảnh báo, liên quan hai xã hoặc đã bị trả lại phải đối chiếu từng nhóm.");
    private final JobProgress progress;
    private final JobWatch watch;
    private final ActionBar bar = new ActionBar();
    private final Button merge;
    private final Button separate;
    private final Button other;
    private List<Long> groups = List.of();

    public AlikeView(ClassQueries queries, DuplicateDesk desk, AlikeJobs jobs, MatchRules rules, Actors actors) {
        this.queries = queries;
        this.desk = desk;
        this.jobs = jobs;
        this.actors = actors;
        addClassName("page");
        watch = new JobWatch(this, jobs::state, this::show, this::reload);
        progress = new JobProgress(units -> Formats.number(units) + " nhóm", () -> jobs.cancel(watch.job()));
        other = bar.secondary("Xem năm nhóm khác", "5", this::draw);
        separate = bar.secondary("", "2", () -> ask(MergeRunDesk.Outcome.SEPARATE));
        merge = bar.main("", () -> ask(MergeRunDesk.Outcome.MERGE));
        classes.setAriaLabel("Nguyên nhân");
        classes.addClassName("alike-classes");
        classes.setItemLabelGenerator(
                alike -> rules.titles(alike.rules()) + " (" + Formats.number(alike.groups()) + " nhóm)");
        classes.addValueChangeListener(event -> choose(event.getValue()));
        sample.addClassName("alike-sample");
        add(
                new PageHead("Quyết định các nhóm cùng nguyên nhân")
                        .aside(new RouterLink("Nhóm hồ sơ trùng", DuplicateListView.class)),
                classes,
                progress,
                explanation,
                sample,
                nothing,
                bar);
        reload();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        jobs.running().ifPresent(job -> watch.start(attach.getUI(), job.id()));
    }

    private void reload() {
        List<GroupClass> found = queries.classes(actors.scope());
        classes.setItems(found);
        classes.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
        if (found.isEmpty()) {
            choose(null);
        } else {
            classes.setValue(found.get(0));
        }
    }

    private void choose(@Nullable GroupClass alike) {
        groups = alike == null ? List.of() : queries.groups(actors.scope(), alike);
        boolean some = !groups.isEmpty();
        bar.setVisible(some);
        other.setVisible(groups.size() > SAMPLE);
        explanation.setVisible(some);
        sample.setVisible(some);
        String number = Formats.number(groups.size());
        merge.setText("Đề nghị gộp cả " + number + " nhóm; hoàn tác được một lần");
        separate.setText("Giữ riêng cả " + number + " nhóm");
        explanation.setText("Dưới đây là " + Math.min(SAMPLE, groups.size()) + " nhóm lấy ngẫu nhiên trong " + number
                + " nhóm cùng nguyên nhân. Nếu có một nhóm không giống, hãy đối chiếu từng nhóm.");
        draw();
    }

    private void draw() {
        sample.removeAll();
        List<Long> drawn = new ArrayList<>(groups);
        Collections.shuffle(drawn, chance);
        drawn.stream().limit(SAMPLE).sorted().forEach(group -> sample.add(card(desk.open(group))));
    }

    private Div card(DuplicateGroup group) {
        Comparison comparison = Comparison.of(group);
        Choices choices = new Choices(group, desk.suggestSurvivor(group), desk::suggestChoices);
        RouterLink name = new RouterLink(group.members().get(0).displayName(), DuplicateView.class, group.id());
        Paragraph words = new Paragraph(ComparisonWords.line(comparison));
        words.addClassName("compare-line");
        Div card = new Div(new H2(name), words, new ComparisonTable(group, comparison, choices, false, () -> {}));
        card.addClassName("alike-card");
        return card;
    }

    private void ask(MergeRunDesk.Outcome outcome) {
        GroupClass alike = classes.getValue();
        if (alike == null || groups.isEmpty()) {
            return;
        }
        String number = Formats.number(groups.size());
        boolean merging = outcome == MergeRunDesk.Outcome.MERGE;
        new ReasonDialog(
                        merging ? "Đề nghị gộp " + number + " nhóm" : "Giữ riêng " + number + " nhóm",
                        merging
                                ? "Mỗi nhóm được gộp theo thứ tự tin cậy của nguồn, sau khi người khác duyệt. Nhóm nào đã"
                                        + " thay đổi thì để lại. Cả lần quyết định này hoàn tác được bằng một thao tác."
                                : "Hồ sơ trong các nhóm được giữ riêng và không hỏi lại, trừ khi trường quyết định thay"
                                        + " đổi. Cả lần quyết định này hoàn tác được bằng một thao tác.",
                        merging ? "Đề nghị gộp" : "Giữ riêng",
                        List.of("Đã xem mẫu, các nhóm giống nhau"),
                        reason -> watch.start(UI.getCurrent(), jobs.decide(alike, groups, outcome, reason)))
                .open();
    }

    private void show(JobState job) {
        progress.show(job, jobs.now());
        merge.setEnabled(!job.running());
        separate.setEnabled(!job.running());
    }
}
