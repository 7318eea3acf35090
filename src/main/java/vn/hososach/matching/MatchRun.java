package vn.hososach.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Matches the records of a file, with or without the population register, and writes what was found. */
public final class MatchRun {

    private final Linkage linkage;
    private final Routing routing;

    MatchRun(Linkage linkage, RoutingTable routes) {
        this.linkage = linkage;
        this.routing = new Routing(linkage, routes);
        linkage.phases.ended("route");
    }

    /** Writes the pairs of records found; returns how many. */
    public long writePairs(Path file) throws IOException {
        return new MatchFiles(this).pairs(file);
    }

    /** Writes the links of records to register rows; returns how many. */
    public long writeLinks(Path file) throws IOException {
        return new MatchFiles(this).links(file);
    }

    /** Hands over every pair of records within a set. */
    public void pairs(Consumer<FoundPair> to) {
        new FoundPairs(linkage, routing).each(to);
    }

    /** Hands over the link of every record that has a row, records ascending by the hash of their ids. */
    public void links(Consumer<FoundLink> to) {
        for (int record = 0; record < linkage.people.records; record++) {
            FoundLink link = routing.found(record);
            if (link != null) {
                to.accept(link);
            }
        }
    }

    /** Of the people matched. */
    public String fingerprint() {
        return linkage.people.fingerprint();
    }

    /** Yield and cost of each blocking key. */
    public List<KeyYield> yields() {
        return linkage.scored.candidates.yields;
    }

    /** The people of this run, as those of a later run over some of them see them. */
    public MatchInput.Population population() {
        double[] without = linkage.coverage.without();
        return new MatchInput.Population(
                records(), registerRows(), linkage.scored.rarity.average(), without[0], without[1]);
    }

    /** The models by which the pairs were scored. */
    public MatchModels models() {
        return linkage.scored.models;
    }

    /** An index of everybody in this run, to look up somebody who is being saved. */
    public LookUp lookUp() {
        return new LookUp(linkage);
    }

    /** Records read. */
    public int records() {
        return linkage.people.records;
    }

    /** Register rows read. */
    public int registerRows() {
        return linkage.people.size - linkage.people.records;
    }

    /** How many links there are of each route. */
    public Map<Route, Integer> routes() {
        Map<Route, Integer> routes = new EnumMap<>(Route.class);
        for (int record = 0; record < linkage.people.records; record++) {
            RoutingTable.Answer link = routing.link(record);
            if (link != null) {
                routes.merge(link.route(), 1, Integer::sum);
            }
        }
        return routes;
    }

    /** Pairs compared. */
    public long candidates() {
        return linkage.scored.candidates.size;
    }

    /** Seconds of each phase, in words. */
    public String phases() {
        return linkage.phases.toString();
    }

    Routing routing() {
        return routing;
    }

    /**
     * Reads the files and matches.
     *
     * @param register the register, or null
     * @throws IOException when a file cannot be read
     * @throws vn.hososach.refusal.Refusal when there is no such file, it is no text, or it lacks a column
     */
    public static MatchRun of(Path records, @Nullable Path register) throws IOException {
        return of(records, register, null);
    }

    /**
     * Reads the files and matches by given models, or by models estimated from the files when there are none.
     *
     * @throws IOException when a file cannot be read
     * @throws vn.hososach.refusal.Refusal when there is no such file, it is no text, or it lacks a column
     */
    public static MatchRun of(Path records, @Nullable Path register, @Nullable MatchModels models) throws IOException {
        MatchInput input = new MatchInput();
        PersonFile.read(records, false, input.records());
        if (register != null) {
            PersonFile.read(register, true, input.register());
        }
        return input.run(models, RoutingTable.packaged());
    }

    /** Model and blocking in a few lines. */
    public String describe() {
        StringBuilder out = new StringBuilder();
        linkage.scored.candidates.yields.forEach(y -> out.append(y).append('\n'));
        out.append("pairs ").append(linkage.scored.candidates.size).append('\n');
        for (MatchModel model : new MatchModel[] {models().links(), models().pairs()}) {
            out.append("prior ").append(model.prior()).append('\n');
            for (MatchField field : MatchField.values()) {
                out.append(field).append(':');
                for (int level = 0; level < field.levels(); level++) {
                    out.append(String.format(
                            java.util.Locale.ROOT,
                            " %s m=%.4f u=%.2g %+.1f;",
                            field.levelName(level),
                            model.m(field, level),
                            model.u(field, level),
                            model.weight(field, level)));
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    Linkage linkage() {
        return linkage;
    }
}
