package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Actors;
import vn.hososach.records.AdministrativeField;
import vn.hososach.records.GoldenRecord;
import vn.hososach.records.GoldenRecords;
import vn.hososach.records.GoldenValue;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordQueries;
import vn.hososach.ui.frame.DiffText;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;

/**
 * The administrative fields of a record. Of a person with several records each value says where it comes from and by which
 * rule; a merged record says into which one.
 */
@org.springframework.stereotype.Component
class PersonSection {

    private final GoldenRecords golden;
    private final RecordQueries records;
    private final Actors actors;

    PersonSection(GoldenRecords golden, RecordQueries records, Actors actors) {
        this.golden = golden;
        this.records = records;
        this.actors = actors;
    }

    Component panel(HealthRecord record) {
        GoldenRecord person =
                golden.of(actors.scope(), List.of(record.id())).get(record.id().value());
        Div panel = new Div();
        panel.addClassName("panel");
        if (person == null) {
            panel.add(new H2("Thông tin hành chính"), single(record));
        } else {
            panel.add(
                    new H2("Thông tin hợp nhất từ " + (person.linked().size() + 1) + " hồ sơ"),
                    sources(person),
                    united(person, codes(record, person)));
        }
        if (record.mergedInto() != null) {
            panel.addComponentAsFirst(mergedInto(record.mergedInto()));
        }
        return panel;
    }

    /** The name of the person, not that of one of the records. */
    String name(HealthRecord record) {
        return Optional.ofNullable(golden.of(actors.scope(), List.of(record.id()))
                        .get(record.id().value()))
                .map(person -> person.plain().get(AdministrativeField.FULL_NAME))
                .orElse(record.displayName());
    }

    private static DescriptionList single(HealthRecord record) {
        DescriptionList list = new DescriptionList();
        list.addClassName("field-list");
        for (AdministrativeField field : AdministrativeField.values()) {
            add(list, field, record.values().get(field), null);
        }
        return list;
    }

    private static DescriptionList united(GoldenRecord person, Map<RecordId, String> codes) {
        DescriptionList list = new DescriptionList();
        list.addClassName("field-list");
        for (AdministrativeField field : AdministrativeField.values()) {
            GoldenValue value = person.values().get(field);
            add(list, field, value == null ? null : value.value(), value == null ? null : why(value, codes));
        }
        return list;
    }

    private static void add(
            DescriptionList list, AdministrativeField field, @Nullable String value, @Nullable String why) {
        DescriptionList.Description shown =
                new DescriptionList.Description(DiffText.plain(FieldValues.shown(field.column(), value, null)));
        if (why != null) {
            Span caption = new Span(why);
            caption.addClassNames("caption", "value-source");
            shown.add(caption);
        }
        list.add(new DescriptionList.Term(field.title()), shown);
    }

    /** Source, record, date and rule of a value, in a few words. */
    private static String why(GoldenValue value, Map<RecordId, String> codes) {
        List<String> parts = new ArrayList<>();
        parts.add(value.source().title());
        if (value.origin() != null) {
            parts.add(codes.getOrDefault(value.origin(), "hồ sơ ở xã khác"));
        }
        if (value.since() != null) {
            parts.add(Formats.date(value.since()));
        }
        parts.add(value.chosenByHand() ? "chọn bằng tay, giữ đến khi dân cư thay đổi" : "quy tắc " + value.rule());
        return String.join(" · ", parts);
    }

    private Map<RecordId, String> codes(HealthRecord head, GoldenRecord person) {
        Map<RecordId, String> codes = new HashMap<>();
        codes.put(head.id(), head.recordCode());
        person.linked()
                .forEach(id -> records.find(actors.scope(), id).ifPresent(other -> codes.put(id, other.recordCode())));
        return codes;
    }

    private Component sources(GoldenRecord person) {
        Paragraph line = new Paragraph("Các hồ sơ được nối, không bị xóa: ");
        person.linked().forEach(id -> {
            records.find(actors.scope(), id)
                    .ifPresent(other -> line.add(
                            new RouterLink(other.recordCode(), RecordView.class, RecordView.of(other.id())),
                            new Span(" ")));
        });
        return line;
    }

    private Component mergedInto(RecordId head) {
        Paragraph line = new Paragraph("Hồ sơ này đã gộp vào ");
        records.find(actors.scope(), head)
                .ifPresentOrElse(
                        survivor -> line.add(new RouterLink(
                                survivor.recordCode() + " · " + survivor.displayName(),
                                RecordView.class,
                                RecordView.of(survivor.id()))),
                        () -> line.add(new Span("một hồ sơ ở xã khác")));
        line.add(new Span("; giá trị của nó được giữ nguyên."));
        return line;
    }
}
