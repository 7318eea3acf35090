package vn.hososach.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososach.matching.forms.NameBook;

/**
 * What one run matches: records, rows of the register, and what people have decided about them. Filled by one thread,
 * then run once.
 */
public final class MatchInput {

    private final Phases phases = new Phases();
    private final NameBook names = new NameBook();
    private final RowReading reading = new RowReading(names);
    private final PersonFeed records = new PersonFeed(reading, new PeopleBuilder(false));
    private final PersonFeed register = new PersonFeed(reading, new PeopleBuilder(true));
    private final List<String[]> together = new ArrayList<>();
    private final List<String[]> apart = new ArrayList<>();
    private final Map<String, Integer> nameCounts = new HashMap<>();
    private @Nullable Population population;

    /**
     * How many people there are around those of a run that sees only some of them: the odds of a chance agreement, and the
     * rarity of a name, are those of all of them.
     *
     * @param nameAverage how many people bear the name of somebody taken at random
     * @param withoutRow share of the records without a number of their own that the register does not know
     * @param strayWithoutRow the same of records whose number leads nowhere
     */
    public record Population(
            long records, long registerRows, double nameAverage, double withoutRow, double strayWithoutRow) {}

    /** Takes in health records. */
    public PersonFeed records() {
        return records;
    }

    /** Takes in rows of the register. */
    public PersonFeed register() {
        return register;
    }

    /** Somebody has said that this record is this person's; no comparison changes that. */
    public void together(String recordId, String personalId) {
        together.add(new String[] {recordId, personalId});
    }

    /** Somebody has said that these records are of two people. */
    public void apart(String recordId, String otherId) {
        apart.add(new String[] {recordId, otherId});
    }

    /** The people of this run are some of so many. */
    public void within(Population all) {
        population = all;
    }

    /** So many people of the whole population have this name, marks not counted. */
    public void nameCount(String name, int people) {
        nameCounts.put(name, people);
    }

    /** Matches by these models, or by models estimated from the people themselves when there are none. */
    public MatchRun run(@Nullable MatchModels models, RoutingTable routes) {
        PeopleBuilder recordRows = records.done();
        PeopleBuilder registerRows = register.done();
        Map<Integer, Integer> counts = new HashMap<>();
        nameCounts.forEach((name, count) -> {
            int id = names.idOf(name);
            if (id != NameBook.NONE) {
                counts.put(names.foldNumber(id), count);
            }
        });
        names.seal();
        phases.ended("read");
        People people = new People(names, recordRows, registerRows, population == null ? Map.of() : counts);
        Decisions decisions = Decisions.of(people, together, apart);
        phases.ended("lay out");
        return new MatchRun(new Linkage(people, decisions, models, population, phases), routes);
    }
}
