package vn.hososach.linkage.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.linkage.internal.Models.Versioned;
import vn.hososach.matching.MatchInput;
import vn.hososach.matching.MatchModels;
import vn.hososach.matching.MatchRun;

/**
 * Matches a few records: the same matcher, over them and those who share a value with them. Odds and rarity of names are
 * those of the whole population, so that the answer is the one a run over everybody gives.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RecordMatch {

    private final Neighbours neighbours;
    private final KeptApart apart;
    private final Models models;
    private final Runs runs;
    private final FoundRows found;

    RecordMatch(Neighbours neighbours, KeptApart apart, Models models, Runs runs, FoundRows found) {
        this.neighbours = neighbours;
        this.apart = apart;
        this.models = models;
        this.runs = runs;
        this.found = found;
    }

    /** Matches these records of a commune and settles their links and pairs. */
    public void match(String commune, Collection<Long> records) {
        MatchInput input = new MatchInput();
        List<String[]> own = neighbours.own(commune, records);
        Map<String, String[]> taking = new LinkedHashMap<>();
        own.forEach(row -> taking.put(row[1], row));
        read(own, taking, input);
        apart.standing(commune, records, taking, input);
        Optional<Versioned> model = models.current();
        MatchRun run = input.run(model.map(Versioned::models).orElseGet(MatchModels::beginning), models.routes());
        long version = model.map(Versioned::version).orElseGet(() -> models.usedBy(run));
        found.settle(Home.some(commune, records), run, version);
    }

    /** Puts those who could be the same as these people, and whoever their numbers belong to, into the run. */
    void surroundings(List<String[]> sought, MatchInput input) {
        read(sought, new LinkedHashMap<>(), input);
    }

    private void read(List<String[]> sought, Map<String, String[]> records, MatchInput input) {
        Map<String, String[]> people = new LinkedHashMap<>();
        keep(people, neighbours.people(sought));
        neighbours.records(sought, people.keySet()).forEach(row -> records.putIfAbsent(row[1], row));
        List<String[]> carriers = new ArrayList<>(records.values());
        carriers.addAll(sought);
        keep(people, neighbours.people(missing(people, carriers)));
        records.values().forEach(row -> {
            input.records().add(MatchedRow.record(row));
            if (!row[MatchedRow.BY_HAND].isEmpty()) {
                input.together(MatchedRow.recordId(row[2], row[0], row[1]), row[MatchedRow.BY_HAND]);
            }
        });
        people.values().forEach(row -> input.register().add(MatchedRow.person(row)));
        runs.population().ifPresent(population -> {
            input.within(population);
            neighbours.countNames(names(sought), input::nameCount);
        });
    }

    private static void keep(Map<String, String[]> people, List<String[]> rows) {
        rows.forEach(row -> people.putIfAbsent(row[1], row));
    }

    /** Whose the numbers are that these records carry, and the heads of the households, as far as not known yet. */
    private static Set<String> missing(Map<String, String[]> people, Collection<String[]> records) {
        Set<String> numbers = new TreeSet<>();
        records.forEach(row -> numbers.addAll(List.of(row[6], row[MatchedRow.BY_HAND])));
        people.values().forEach(row -> numbers.add(row[9]));
        numbers.removeAll(people.keySet());
        numbers.remove("");
        return numbers;
    }

    private static Set<String> names(List<String[]> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> names.add(row[3]));
        names.remove("");
        return names;
    }
}
