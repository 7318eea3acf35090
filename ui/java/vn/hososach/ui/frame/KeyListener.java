package vn.hososach.ui.frame;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JavaScript;
import java.util.stream.Collectors;

/** The invisible element through which the browser reports keys; it names the keys that mean something now. */
@Tag("hss-keys")
@JavaScript("context://ui/frame.js")
class KeyListener extends Component {

    @Override
    protected void onAttach(AttachEvent attach) {
        Shortcuts keys = Shortcuts.of(attach.getUI());
        keys.onChange(() -> getElement()
                .setAttribute(
                        "data-keys",
                        keys.active().stream().map(Shortcuts.Entry::key).collect(Collectors.joining(" "))));
    }

    @ClientCallable
    private void press(String key) {
        Shortcuts.of(UI.getCurrent()).press(key);
    }
}
