package vn.hososach.decision;

import java.util.List;

/**
 * What a draft would do to today's data.
 *
 * @param records how many records were examined
 */
public record TrialResult(long records, List<CommuneEffect> communes) {

    public TrialResult {
        communes = List.copyOf(communes);
    }

    /** Findings of one commune that would appear, vanish, or carry another severity, route or sentence. */
    public record CommuneEffect(String communeCode, long appear, long vanish, long change, List<Example> examples) {

        public CommuneEffect {
            examples = List.copyOf(examples);
        }
    }

    /** What happens to a finding. */
    public enum Kind {
        APPEAR,
        VANISH,
        CHANGE
    }

    /** One finding of those; the record is named by its number only. */
    public record Example(Kind kind, long recordId, String ruleId, String field) {}

    public long appear() {
        return communes.stream().mapToLong(CommuneEffect::appear).sum();
    }

    public long vanish() {
        return communes.stream().mapToLong(CommuneEffect::vanish).sum();
    }

    public long change() {
        return communes.stream().mapToLong(CommuneEffect::change).sum();
    }
}
