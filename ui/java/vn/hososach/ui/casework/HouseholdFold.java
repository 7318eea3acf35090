package vn.hososach.ui.casework;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hososach.population.RegisterEntry;
import vn.hososach.ui.frame.FieldValues;
import vn.hososach.ui.frame.Formats;

/** Who is registered in the same household, folded. */
class HouseholdFold extends Details {

    HouseholdFold(List<RegisterEntry> household) {
        addClassName("folded");
        setSummaryText("Hộ gia đình: " + household.size() + " người trong danh sách dân cư");
        setVisible(!household.isEmpty());
        UnorderedList people = new UnorderedList();
        household.forEach(person -> people.add(new ListItem(words(person))));
        add(people);
    }

    private static String words(RegisterEntry person) {
        return Stream.of(
                        person.fullName(),
                        Formats.sourceDate(person.birthDate()),
                        FieldValues.shown("sex", person.sex(), null),
                        person.relationToHead(),
                        Formats.maskedId(person.personalId()))
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
