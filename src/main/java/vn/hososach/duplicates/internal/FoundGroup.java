package vn.hososach.duplicates.internal;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Records that are probably one person, with the rules that say so and the warnings against it. */
record FoundGroup(SortedMap<Long, String> members, Set<String> rules, Set<String> warnings) {

    static FoundGroup of(Collection<Candidate> records, Set<String> rules, Set<String> warnings) {
        SortedMap<Long, String> members = new TreeMap<>();
        records.forEach(record -> members.put(record.id(), record.commune()));
        return new FoundGroup(members, new TreeSet<>(rules), new TreeSet<>(warnings));
    }

    /** The ids of its members in order: the identity of a group. */
    String key() {
        return members.keySet().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The communes its records are managed in; the first one has the case. */
    List<String> communes() {
        return new TreeSet<>(members.values()).stream().toList();
    }

    boolean within(Collection<Long> others) {
        return others.containsAll(members.keySet());
    }

    boolean outgrows(Collection<Long> others) {
        return members.size() > others.size() && members.keySet().containsAll(others);
    }
}
