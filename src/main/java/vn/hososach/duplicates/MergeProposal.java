package vn.hososach.duplicates;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hososach.records.HealthRecord;

/**
 * Which record shall survive, with which values.
 *
 * @param versions of the members as the proposer saw them; when one has changed since, nothing is merged
 */
public record MergeProposal(long survivorId, List<FieldChoice> choices, Map<Long, Integer> versions) {

    public MergeProposal {
        choices = List.copyOf(choices);
        versions = Map.copyOf(versions);
    }

    /** A proposal about the group as it is shown. */
    public static MergeProposal of(DuplicateGroup group, long survivorId, List<FieldChoice> choices) {
        return new MergeProposal(survivorId, choices, versionsOf(group.members()));
    }

    /** Whether these records are still what the proposer saw. */
    public boolean isAbout(List<HealthRecord> members) {
        return versionsOf(members).equals(versions);
    }

    private static Map<Long, Integer> versionsOf(List<HealthRecord> members) {
        return members.stream().collect(Collectors.toMap(m -> m.id().value(), HealthRecord::version));
    }
}
