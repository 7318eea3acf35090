package vn.hososach.intake;

import java.util.List;

/**
 * What became of the rows of a file: read = inserted + updated + unchanged + rejected, always.
 *
 * @param unmatched lines of a list that were taken in but belong to nobody whom register or records know
 */
public record IntakeSummary(
        long batchId,
        IntakeKind kind,
        String fileName,
        long read,
        long inserted,
        long updated,
        long unchanged,
        long rejected,
        long unmatched,
        List<String> communes) {

    public IntakeSummary {
        communes = List.copyOf(communes);
        if (read != inserted + updated + unchanged + rejected) {
            throw new IllegalStateException("rows do not add up: " + read + " read, " + inserted + "+" + updated + "+"
                    + unchanged + "+" + rejected);
        }
    }
}
