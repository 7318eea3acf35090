package vn.hososach.ui.casework;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import vn.hososach.population.RegisterEntry;
import vn.hososach.ui.frame.ResidentWords;

/** Who is registered in the same household, folded. */
class HouseholdFold extends Details {

    HouseholdFold(List<RegisterEntry> household) {
        addClassName("folded");
        setSummaryText("Hộ gia đình: " + household.size() + " người trong danh sách dân cư");
        setVisible(!household.isEmpty());
        UnorderedList people = new UnorderedList();
        household.forEach(person -> people.add(new ListItem(ResidentWords.of(person))));
        add(people);
    }
}
