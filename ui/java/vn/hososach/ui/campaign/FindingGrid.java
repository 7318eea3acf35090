package vn.hososach.ui.campaign;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.hososach.findings.Finding;
import vn.hososach.findings.FindingLine;
import vn.hososach.findings.Severity;
import vn.hososach.records.AdministrativeField;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;
import vn.hososach.ui.frame.RuleTexts;

/** Findings, one a row: whose, which rule in words, what stands there and what is proposed. */
class FindingGrid extends Grid<FindingLine> {

    private static final int PAGE = 100;

    private final Column<FindingLine> place;
    private final Column<FindingLine> hamlet;

    FindingGrid(CommuneNames names) {
        super(FindingLine.class, false);
        addClassNames("fill-grid", "as-cards");
        setSelectionMode(SelectionMode.NONE);
        addColumn(new ComponentRenderer<>(FindingGrid::severity))
                .setHeader("Mức")
                .setWidth("104px")
                .setFlexGrow(0);
        addColumn(new ComponentRenderer<>(FindingGrid::person))
                .setHeader("Họ và tên")
                .setWidth("152px")
                .setFlexGrow(0);
        addColumn(line -> Formats.sourceDate(line.birthDate()))
                .setHeader("Ngày sinh")
                .setWidth("104px")
                .setFlexGrow(0);
        place = addColumn(line -> names.fullName(new CommuneCode(line.finding().communeCode())))
                .setHeader("Xã, phường")
                .setWidth("136px")
                .setFlexGrow(0);
        hamlet = addColumn(line -> line.hamlet() == null ? "" : line.hamlet())
                .setHeader("Thôn, tổ")
                .setWidth("136px")
                .setFlexGrow(0);
        addColumn(line -> sentence(line.finding()))
                .setHeader("Phát hiện")
                .setWidth("380px")
                .setFlexGrow(3)
                .setTooltipGenerator(line -> line.finding().ruleId() + " " + sentence(line.finding()));
        addColumn(new ComponentRenderer<>(line -> now(line.finding())))
                .setHeader("Đang ghi")
                .setWidth("120px")
                .setFlexGrow(1);
        addColumn(new ComponentRenderer<>(line -> proposed(line.finding())))
                .setHeader("Đề xuất")
                .setWidth("120px")
                .setFlexGrow(1);
        getElement().setAttribute("aria-label", "Các phát hiện");
    }

    /** Whether each line says which commune it is of; of one commune it says the hamlet. */
    void ofSeveralCommunes(boolean several) {
        place.setVisible(several);
        hamlet.setVisible(!several);
    }

    /** Shows the findings that {@code source} hands out by key; {@code size} in all. */
    void show(BiFunction<@Nullable Finding, Integer, List<FindingLine>> source, int size) {
        List<FindingLine> loaded = new ArrayList<>();
        setItems(DataProvider.fromCallbacks(
                query -> {
                    int wanted = query.getOffset() + query.getLimit();
                    while (loaded.size() < Math.min(wanted, size)) {
                        Finding last = loaded.isEmpty()
                                ? null
                                : loaded.get(loaded.size() - 1).finding();
                        List<FindingLine> page = source.apply(last, Math.max(PAGE, wanted - loaded.size()));
                        loaded.addAll(page);
                        if (page.isEmpty()) {
                            break;
                        }
                    }
                    return loaded.stream().skip(query.getOffset()).limit(query.getLimit());
                },
                query -> {
                    query.getOffset();
                    query.getLimit();
                    return size;
                }));
    }

    /** The name leads to the record; a resident without one has nothing to lead to yet. */
    private static Component person(FindingLine line) {
        String name = line.fullName() == null ? "" : line.fullName();
        Long record = line.finding().recordId();
        return record == null ? new Span(name) : new Anchor("tra-cuu/" + record, name);
    }

    private static Badge severity(FindingLine line) {
        Severity severity = line.finding().severity();
        return switch (severity) {
            case BLOCKER, ERROR -> new Badge(Badge.Tone.OVERDUE, severity.title());
            case WARNING -> new Badge(Badge.Tone.DOUBT, severity.title());
            case INFO -> new Badge(Badge.Tone.INFO, severity.title());
        };
    }

    /** For a missing field its name comes first: it is what the eye looks for. */
    private static String sentence(Finding finding) {
        String sentence = RuleTexts.message(finding.messageKey());
        return finding.ruleId().startsWith("D")
                ? AdministrativeField.byColumn(finding.field())
                        .map(field ->
                                field.title() + ": " + sentence.substring(0, 1).toLowerCase() + sentence.substring(1))
                        .orElse(sentence)
                : sentence;
    }

    private static DiffText now(Finding finding) {
        return DiffText.of(
                FieldValues.shown(finding.field(), finding.value(), finding.expected()),
                FieldValues.shown(finding.field(), finding.expected(), finding.value()));
    }

    private static DiffText proposed(Finding finding) {
        return finding.expected() == null
                ? DiffText.plain("–")
                : DiffText.of(
                        FieldValues.shown(finding.field(), finding.expected(), finding.value()),
                        FieldValues.shown(finding.field(), finding.value(), finding.expected()));
    }
}
