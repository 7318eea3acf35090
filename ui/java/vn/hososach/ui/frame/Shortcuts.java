package vn.hososach.ui.frame;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The keys of the screen now open. A component registers a key for as long as it is attached; the browser side
 * ({@code ui/static/frame.js}) leaves letters alone while somebody types in a field.
 *
 * <p>Keys are written as on the keyboard: {@code "J"}, {@code "1"}, {@code "Enter"}, {@code "Ctrl+Enter"}, {@code "/"}.
 */
public final class Shortcuts {

    private final List<Entry> entries = new ArrayList<>();
    private Command changed = () -> {};

    private Shortcuts() {}

    /** One key with what it does, in words. */
    public record Entry(Component owner, String key, String description, Command action) {}

    /** Registers the key while {@code owner} is attached. A later registration of the same key wins. */
    public static void on(Component owner, String key, String description, Command action) {
        Entry entry = new Entry(owner, key, description, action);
        owner.addAttachListener(attach -> of(attach.getUI()).add(entry));
        owner.addDetachListener(detach -> of(detach.getUI()).remove(entry));
        owner.getUI().filter(ui -> owner.isAttached()).ifPresent(ui -> of(ui).add(entry));
    }

    /** The key puts the cursor into the field, in the browser and at once. */
    public static <F extends Component & Focusable<?>> void focus(F field, String key, String description) {
        field.getElement().setAttribute("data-focus-key", key);
        on(field, key, description, field::focus);
    }

    /** The keys of this browser tab. */
    public static Shortcuts of(UI ui) {
        Shortcuts keys = ComponentUtil.getData(ui, Shortcuts.class);
        if (keys == null) {
            keys = new Shortcuts();
            ComponentUtil.setData(ui, Shortcuts.class, keys);
        }
        return keys;
    }

    /** Does what the key stands for on the screen now open; unknown keys do nothing. */
    public void press(String key) {
        find(key).ifPresent(entry -> entry.action().execute());
    }

    /** The keys now in force, the most recent meaning of each. */
    public List<Entry> active() {
        return entries.stream()
                .filter(entry -> find(entry.key()).filter(entry::equals).isPresent())
                .toList();
    }

    void onChange(Command listener) {
        changed = listener;
        listener.execute();
    }

    private Optional<Entry> find(String key) {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).key().equals(key) && entries.get(i).owner().isVisible()) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    private void add(Entry entry) {
        entries.remove(entry);
        entries.add(entry);
        changed.execute();
    }

    private void remove(Entry entry) {
        entries.remove(entry);
        changed.execute();
    }
}
