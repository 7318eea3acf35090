package vn.hososach.ui.frame;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hososach.access.Scope;
import vn.hososach.territory.CommuneCode;
import vn.hososach.territory.CommuneNames;
import vn.hososach.text.VietnameseText;

/** Lets somebody of several communes choose one, found by its name with or without marks; whoever has one is not asked. */
public final class PlaceChoice extends ComboBox<CommuneCode> {

    private final Set<CommuneCode> communes;

    public PlaceChoice(Scope scope, CommuneNames names) {
        communes = scope.communes();
        addClassName("filter-choice");
        setPlaceholder("Mọi xã, phường");
        setAriaLabel("Xã, phường");
        setClearButtonVisible(true);
        setItemLabelGenerator(names::fullName);
        setItems(
                (code, typed) -> VietnameseText.nameKey(names.fullName(code)).contains(VietnameseText.nameKey(typed)),
                communes.stream()
                        .sorted(Comparator.comparing(code -> VietnameseText.nameKey(names.fullName(code))))
                        .toList());
        setVisible(communes.size() > 1);
    }

    /** The commune that is meant: the one chosen, or the only one there is; null for all. */
    public @Nullable CommuneCode place() {
        return communes.size() == 1 ? communes.iterator().next() : getValue();
    }
}
