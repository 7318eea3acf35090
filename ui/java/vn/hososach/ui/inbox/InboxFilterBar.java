package vn.hososach.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.RuleTexts;
import vn.hososach.ui.frame.Shortcuts;
import vn.hososach.ui.frame.StepNames;
import vn.hososach.worklist.StepCount;
import vn.hososach.worklist.ValueCount;

/** What narrows the inbox: step, finding, hamlet, name, mine, overdue. Each choice shows how many items it leaves. */
class InboxFilterBar extends Div {

    private final Choice step = new Choice("Bước", "Mọi bước");
    private final Choice finding = new Choice("Phát hiện", "Mọi phát hiện");
    private final Choice hamlet = new Choice("Thôn, tổ dân phố", "Mọi thôn, tổ");
    private final TextField name = new TextField();
    private final Checkbox mine = new Checkbox("Tôi đã nhận");
    private final Checkbox late = new Checkbox("Quá hạn");
    private final Button clear = new Button("Bỏ lọc", Glyph.CLOSE.icon());
    private final StepNames steps;
    private final Consumer<UnaryOperator<InboxAddress>> change;
    private boolean filling;

    InboxFilterBar(StepNames steps, Consumer<UnaryOperator<InboxAddress>> change) {
        this.steps = steps;
        this.change = change;
        addClassName("filter-bar");
        name.setPlaceholder("Lọc theo tên");
        name.setAriaLabel("Lọc theo tên, có dấu hoặc không dấu");
        name.setPrefixComponent(Glyph.FILTER.icon());
        name.setClearButtonVisible(true);
        name.setValueChangeMode(ValueChangeMode.LAZY);
        name.setValueChangeTimeout(300);
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> change.accept(all -> InboxAddress.ALL));
        add(name, step, finding, hamlet, mine, late, clear);
        listen();
        Shortcuts.focus(name, "F", "Lọc theo tên");
    }

    /** Shows the filter now in force and what each choice would leave. */
    void show(InboxAddress now, List<StepCount> bySteps, List<ValueCount> byFinding, List<ValueCount> byHamlet) {
        filling = true;
        step.fill(
                bySteps.stream()
                        .collect(Collectors.groupingBy(StepCount::step, Collectors.summingLong(StepCount::open))),
                steps::of,
                now.step());
        finding.fill(counts(byFinding), code -> code + " " + RuleTexts.title(code), now.finding());
        hamlet.fill(counts(byHamlet), value -> value, now.hamlet());
        name.setValue(now.name() == null ? "" : now.name());
        mine.setValue(now.mine());
        late.setValue(now.late());
        clear.setVisible(!now.equals(InboxAddress.ALL));
        filling = false;
    }

    private void listen() {
        step.addValueChangeListener(event -> changed(now -> now.step(event.getValue())));
        finding.addValueChangeListener(event -> changed(now -> now.finding(event.getValue())));
        hamlet.addValueChangeListener(event -> changed(now -> now.hamlet(event.getValue())));
        name.addValueChangeListener(
                event -> changed(now -> now.name(event.getValue().strip())));
        mine.addValueChangeListener(event -> changed(now -> now.mine(event.getValue())));
        late.addValueChangeListener(event -> changed(now -> now.late(event.getValue())));
    }

    private void changed(UnaryOperator<InboxAddress> how) {
        if (!filling) {
            change.accept(how);
        }
    }

    private static Map<String, Long> counts(List<ValueCount> values) {
        return values.stream().collect(Collectors.toMap(ValueCount::value, ValueCount::open));
    }

    /** A select whose entries carry their counts. */
    private static class Choice extends Select<String> {

        Choice(String label, String everything) {
            setAriaLabel(label);
            setEmptySelectionAllowed(true);
            setEmptySelectionCaption(everything);
            setPlaceholder(everything);
            addClassName("filter-choice");
        }

        void fill(Map<String, Long> counts, UnaryOperator<String> title, @Nullable String chosen) {
            List<String> values = counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toList());
            if (chosen != null && !values.contains(chosen)) {
                values.add(chosen);
            }
            setItemLabelGenerator(value -> value == null
                    ? getEmptySelectionCaption()
                    : title.apply(value) + " (" + Formats.number(counts.getOrDefault(value, 0L)) + ")");
            setItems(values);
            setValue(chosen);
        }
    }
}
