package vn.hososach.ui.frame;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;

/** Lists the keys of the screen now open. */
class ShortcutDialog extends Dialog {

    ShortcutDialog(List<Shortcuts.Entry> entries) {
        setHeaderTitle("Phím tắt trên màn hình này");
        addClassName("shortcut-dialog");
        DescriptionList list = new DescriptionList();
        list.addClassName("shortcut-list");
        for (Shortcuts.Entry entry : entries) {
            list.add(
                    new DescriptionList.Term(ActionBar.keyCap(entry.key())),
                    new DescriptionList.Description(entry.description()));
        }
        add(list);
        Button close = new Button("Đóng", click -> close());
        getFooter().add(close);
    }
}
