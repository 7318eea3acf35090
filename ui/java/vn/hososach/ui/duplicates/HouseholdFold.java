package vn.hososach.ui.duplicates;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import vn.hososach.duplicates.GroupSurroundings;
import vn.hososach.population.RegisterEntry;
import vn.hososach.ui.frame.Glyph;
import vn.hososach.ui.frame.ResidentWords;

/** Who lives in the same household, folded until somebody asks; twins say why they are not one person. */
class HouseholdFold extends Details {

    private boolean read;

    HouseholdFold(Supplier<GroupSurroundings> surroundings) {
        addClassNames("folded", "household-fold");
        setSummaryText("Hộ gia đình theo dân cư");
        addOpenedChangeListener(event -> {
            if (event.isOpened() && !read) {
                read = true;
                show(surroundings.get());
            }
        });
    }

    private void show(GroupSurroundings around) {
        setSummaryText("Hộ gia đình: " + around.household().size() + " người theo dân cư");
        UnorderedList people = new UnorderedList();
        around.household().forEach(person -> people.add(line(person, around)));
        add(around.household().isEmpty() ? new Span("Chưa nối được với hộ nào trong danh sách dân cư.") : people);
    }

    private static ListItem line(RegisterEntry person, GroupSurroundings around) {
        ListItem line = new ListItem(ResidentWords.of(person));
        if (around.own().contains(person.personalId())) {
            line.add(" · người đang đối chiếu");
            line.addClassName("household-own");
        }
        if (around.twins().contains(person.personalId())) {
            line.addComponentAsFirst(Glyph.DOUBT.icon());
            line.add(" · sinh cùng ngày, số định danh riêng: là người khác, không gộp");
            line.addClassName("household-twin");
        }
        return line;
    }
}
