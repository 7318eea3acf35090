package vn.hososach.ui.casework;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.hososach.access.Actor;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.casework.KeptDifference;
import vn.hososach.findings.Finding;
import vn.hososach.records.HealthRecord;
import vn.hososach.records.RecordId;
import vn.hososach.records.RecordStatus;
import vn.hososach.ui.frame.ActionBar;
import vn.hososach.ui.frame.Badge;
import vn.hososach.ui.frame.MainLayout;
import vn.hososach.ui.frame.PageHead;
import vn.hososach.ui.frame.ReasonDialog;
import vn.hososach.ui.frame.RuleTexts;
import vn.hososach.ui.frame.Toasts;

/** A record to read: its fields, what is open about it, basic health, and its history with undo. */
@Route(value = "tra-cuu/:id([0-9]+)", layout = MainLayout.class)
@PageTitle("Hồ sơ · Hồ Sơ Sạch")
@RolesAllowed({"STATION_STAFF", "STATION_HEAD", "SUPERVISOR"})
public class RecordView extends Div implements BeforeEnterObserver {

    private static final List<String> AGAIN = List.of("Có giấy tờ mới", "Quyết định giữ là nhầm");

    private final RecordReading reading;
    private final PersonSection person;
    private final HealthSection health;
    private final Actor me;
    private RecordId id = new RecordId(0);

    public RecordView(RecordReading reading, PersonSection person, HealthSection health, Actors actors) {
        this.reading = reading;
        this.person = person;
        this.health = health;
        this.me = actors.current();
        addClassNames("page", "case");
    }

    /** The address of a record's page. */
    static RouteParameters of(RecordId record) {
        return new RouteParameters("id", record.toString());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = new RecordId(Long.parseLong(event.getRouteParameters().get("id").orElseThrow()));
        show();
    }

    private void show() {
        removeAll();
        HealthRecord record = reading.open(id);
        boolean station = me.role() == Role.STATION_STAFF || me.role() == Role.STATION_HEAD;
        boolean active = record.status() == RecordStatus.ACTIVE;
        add(
                head(record),
                findings(reading.findings(me.scope(), id)),
                person.panel(record),
                new IdentifierPanel(reading.identifiers(me.scope(), id)),
                health.panel(record, null, station && active),
                new KeptPanel(reading.kept(id), station && active ? kept -> askToReopen(record, kept) : null),
                new HistoryPanel(reading.history(me.scope(), id), station ? this::askToUndo : null));
        if (station && active) {
            ActionBar bar = new ActionBar();
            bar.secondary("Báo nghi trùng…", "T", () -> askWhichOther(record));
            add(bar);
        }
    }

    private void askToReopen(HealthRecord record, KeptDifference kept) {
        new ReasonDialog("Hỏi lại điều đã quyết định giữ", "Hỏi lại", AGAIN, reason -> {
                    reading.reopen(record, kept, reason);
                    Toasts.success("Lần mở việc tới sẽ hỏi lại trường này.");
                    show();
                })
                .open();
    }

    private void askWhichOther(HealthRecord record) {
        new FlagDialog(record, text -> reading.search(me.scope(), text), (other, reason) -> {
                    long group = reading.flag(id, other, reason);
                    Toasts.success("Đã báo nghi trùng; hai hồ sơ đang chờ đối chiếu.");
                    getUI().ifPresent(ui -> ui.navigate("trung/" + group));
                })
                .open();
    }

    private void askToUndo(long act) {
        new UndoDialog(act, reason -> {
                    reading.undo(act, reason);
                    Toasts.success("Đã hoàn tác thao tác " + act);
                    show();
                })
                .open();
    }

    private Component head(HealthRecord record) {
        PageHead head = new PageHead(person.name(record)).facts(record.recordCode());
        Badge.Tone tone = record.status() == RecordStatus.ACTIVE ? Badge.Tone.DONE : Badge.Tone.QUIET;
        return head.aside(new Badge(tone, record.status().title()));
    }

    private static Component findings(List<Finding> findings) {
        Div panel = new Div(new H2(findings.isEmpty() ? "Không có phát hiện đang mở" : "Phát hiện đang mở"));
        panel.addClassName("panel");
        UnorderedList list = new UnorderedList();
        findings.forEach(f -> list.add(new ListItem(f.ruleId() + " · " + RuleTexts.message(f.messageKey()) + " ("
                + f.severity().title() + ")")));
        panel.add(list);
        list.setVisible(!findings.isEmpty());
        return panel;
    }
}
