package vn.hososach.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.hososach.matching.RoutingTable.Answer;

/** Routes of a finished run: of every record's link to the register, and of pairs of records. */
final class Routing {

    private static final float FAR = -20;

    private final Linkage linkage;
    private final People people;
    private final RoutingTable table;
    private final @Nullable Answer[] links;
    private final float[] linkScores;
    private final float[] linkGaps;
    /** Best score of a record with a record outside its cluster. */
    private final float[] outside;

    Routing(Linkage linkage, RoutingTable table) {
        this.linkage = linkage;
        this.people = linkage.people;
        this.table = table;
        this.links = new Answer[people.records];
        this.linkScores = new float[people.records];
        this.linkGaps = new float[people.records];
        this.outside = new float[people.records];
        Arrays.fill(outside, Float.NEGATIVE_INFINITY);
        lookOutside();
        scoreLinks();
        IntStream.range(0, people.records).parallel().forEach(this::route);
        Answer[] direct = links.clone();
        IntStream.range(0, people.records).parallel().forEach(i -> inherit(i, direct));
    }

    private void lookOutside() {
        CandidatePairs pairs = linkage.scored.candidates;
        for (int i = 0; i < pairs.size; i++) {
            int a = pairs.first(i);
            int b = pairs.second(i);
            if (!people.isRegister(b)
                    && linkage.clusters.of(a) != linkage.clusters.of(b)
                    && !Veto.never(linkage.scored.patterns[i])) {
                outside[a] = Math.max(outside[a], linkage.scored.scores[i]);
                outside[b] = Math.max(outside[b], linkage.scored.scores[i]);
            }
        }
    }

    /** The score of each record with its cluster's row; the cluster's weakest link where they are no candidates. */
    private void scoreLinks() {
        for (int i = 0; i < people.records; i++) {
            int row = linkage.clusters.registerRowOf(i);
            float weakest = linkage.clusters.weakest(i);
            linkScores[i] = row >= 0 && weakest == Float.MAX_VALUE ? linkage.score(i, row) : weakest;
        }
        CandidatePairs pairs = linkage.scored.candidates;
        for (int i = 0; i < pairs.size; i++) {
            int b = pairs.second(i);
            if (people.isRegister(b) && linkage.clusters.registerRowOf(pairs.first(i)) == b) {
                linkScores[pairs.first(i)] = linkage.linkScore(pairs.first(i), linkage.scored.scores[i]);
            }
        }
    }

    private void route(int record) {
        int row = linkage.clusters.registerRowOf(record);
        if (row >= 0) {
            boolean best = row == linkage.bestRow[record];
            float rival = best ? linkage.secondScore[record] : linkage.bestScore[record];
            double gap = rival < FAR ? RoutingFacts.ALONE : linkage.score(record, row) - rival;
            linkGaps[record] = (float) gap;
            int pattern = linkage.comparator.compare(record, row);
            links[record] = table.of(RoutingFacts.of(pattern, true, linkScores[record], gap, state(row)));
        }
    }

    private LifeState state(int row) {
        return LifeState.values()[people.c.state[row]];
    }

    /** A record that is surely the same as one linked automatically needs no decision of its own. */
    private void inherit(int record, @Nullable Answer[] direct) {
        Answer own = direct[record];
        if (own == null || own.route() != Route.STEWARD) {
            return;
        }
        for (int other = linkage.clusters.next(record); other != record; other = linkage.clusters.next(other)) {
            if (!people.isRegister(other) && direct[other] != null) {
                Route route = direct[other].route();
                boolean sure = route == Route.AUTOMATIC || route == Route.CLOSURE;
                if (sure && direct(record, other).route() == Route.AUTOMATIC) {
                    links[record] = direct[other];
                    return;
                }
            }
        }
    }

    /** The link's answer, or null for a record without a row. */
    @Nullable
    Answer link(int record) {
        return links[record];
    }

    float linkScore(int record) {
        return linkScores[record];
    }

    /** The link as it is handed over, or null for a record without a row. */
    @Nullable
    FoundLink found(int record) {
        Answer link = links[record];
        if (link == null) {
            return null;
        }
        int row = linkage.clusters.registerRowOf(record);
        return new FoundLink(
                people.id(record),
                people.id(row),
                linkScores[record],
                linkGaps[record],
                linkage.comparator.compare(record, row),
                linkage.rarity(record, row),
                link.route(),
                link.rule());
    }

    /** Score of two records by themselves, in bits. */
    float pairScore(int a, int b) {
        return linkage.score(a, b);
    }

    /** Bits by which the nearest record outside the set is behind. */
    float pairGap(int a, int b) {
        float rival = Math.max(outside[a], outside[b]);
        return rival < FAR ? RoutingFacts.ALONE : pairScore(a, b) - rival;
    }

    private Answer direct(int a, int b) {
        int first = Math.min(a, b);
        int second = Math.max(a, b);
        int pattern = linkage.comparator.compare(first, second);
        float score = pairScore(first, second);
        double gap = pairGap(first, second);
        return table.of(RoutingFacts.of(pattern, false, score, gap, LifeState.ALIVE));
    }

    /**
     * Route of two records of one cluster. Where both have a register row, their links decide, for the register knows
     * the twins and namesakes; a number in common decides for itself.
     */
    Answer pair(int a, int b) {
        Answer own = direct(a, b);
        Answer linkA = links[a];
        Answer linkB = links[b];
        if (linkA == null || linkB == null || own.route() == Route.POLICE || sameNumber(a, b)) {
            return own;
        }
        return concern(linkA) >= concern(linkB) ? linkA : linkB;
    }

    private boolean sameNumber(int a, int b) {
        int pattern = linkage.comparator.compare(Math.min(a, b), Math.max(a, b));
        return MatchField.NUMBER.in(pattern) >= 5 && MatchField.NUMBER.in(pattern) != MatchField.NUMBER.missing()
                || MatchField.CARD.in(pattern) == 2;
    }

    /** A closure is certain about the person. */
    private static int concern(Answer link) {
        return link.route() == Route.CLOSURE ? 1 : 2 * link.route().ordinal();
    }
}
