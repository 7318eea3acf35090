package vn.hososach.matching;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import vn.hososach.matching.RoutingTable.Answer;

/** Hands over the pairs of records within the sets of a finished run. */
final class FoundPairs {

    private final Linkage linkage;
    private final Routing routing;

    FoundPairs(Linkage linkage, Routing routing) {
        this.linkage = linkage;
        this.routing = routing;
    }

    void each(Consumer<FoundPair> to) {
        int clusters = 0;
        for (int i = 0; i < linkage.people.records; i++) {
            if (i == linkage.clusters.of(i) && linkage.clusters.next(i) != i) {
                clusters += cluster(i, clusters + 1, to) > 0 ? 1 : 0;
            }
        }
    }

    /** The set is led by its lowest row, so a leader is a record. */
    private int cluster(int leader, int number, Consumer<FoundPair> to) {
        int found = 0;
        int a = leader;
        do {
            for (int b = linkage.clusters.next(a); b != leader; b = linkage.clusters.next(b)) {
                if (!linkage.people.isRegister(a) && !linkage.people.isRegister(b)) {
                    to.accept(pair(a, b, number));
                    found++;
                }
            }
            a = linkage.clusters.next(a);
        } while (a != leader);
        return found;
    }

    private FoundPair pair(int a, int b, int cluster) {
        int first = Math.min(a, b);
        int second = Math.max(a, b);
        Answer answer = routing.pair(a, b);
        String x = linkage.people.id(a);
        String y = linkage.people.id(b);
        boolean ordered = x.compareTo(y) <= 0;
        return new FoundPair(
                ordered ? x : y,
                ordered ? y : x,
                cluster,
                score(first, second),
                routing.pairGap(first, second),
                linkage.comparator.compare(first, second),
                linkage.rarity(first, second),
                keys(first, second),
                answer.route(),
                answer.rule());
    }

    /** A set that only people have joined has no weakest link. */
    private float score(int a, int b) {
        float weakest = linkage.clusters.weakest(a);
        float own = routing.pairScore(a, b);
        return weakest == Float.MAX_VALUE ? own : Math.max(weakest, own);
    }

    /** The blocking keys under which the two meet, blocks over the cap included. */
    private int keys(int a, int b) {
        int shared = 0;
        Set<Long> hashes = new HashSet<>();
        for (BlockingKey key : BlockingKey.values()) {
            hashes.clear();
            boolean[] met = new boolean[1];
            boolean[] sought = new boolean[1];
            key.emit(linkage.people, a, (hash, seeks) -> {
                hashes.add(hash);
                sought[0] |= seeks;
            });
            key.emit(linkage.people, b, (hash, seeks) -> {
                met[0] |= hashes.contains(hash);
                sought[0] |= seeks;
            });
            shared |= met[0] && (sought[0] || !key.onlySeekers()) ? 1 << key.ordinal() : 0;
        }
        return shared;
    }
}
