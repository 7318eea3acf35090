package vn.hososach.ui.inbox;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import vn.hososach.ui.frame.Figure;

/** The line on top of the inbox: how much there is, how much is late, how much is mine, what was done today. */
class InboxCounters extends Div {

    private final Figure all = new Figure("Tất cả").to("");
    private final Figure late = new Figure("Quá hạn").to("?qua-han=1");
    private final Figure mine = new Figure("Tôi đã nhận").to("?cua-toi=1");
    private final Figure today = new Figure("Hôm nay đã xong");

    InboxCounters() {
        addClassName("counters");
        add(new H1("Việc cần làm"), all, late, mine, today);
    }

    void show(InboxData.Snapshot now, InboxAddress address) {
        all.value(now.all()).setClassName("figure-on", address.equals(InboxAddress.ALL));
        late.value(now.late()).alarming(now.late() > 0).setClassName("figure-on", address.late());
        mine.value(now.mine()).setClassName("figure-on", address.mine());
        today.value(now.doneToday());
    }
}
