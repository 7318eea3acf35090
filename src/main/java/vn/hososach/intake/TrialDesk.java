package vn.hososach.intake;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.intake.internal.ColumnMappings;
import vn.hososach.intake.internal.DryRun;
import vn.hososach.refusal.Refusal;

/** Looks at a file without taking it in, and learns what the columns of a header mean that we do not know. */
@Service
@Transactional
public class TrialDesk {

    private final DryRun dryRun;
    private final ColumnMappings mappings;
    private final Actors actors;

    TrialDesk(DryRun dryRun, ColumnMappings mappings, Actors actors) {
        this.dryRun = dryRun;
        this.mappings = mappings;
        this.actors = actors;
    }

    /**
     * Reads the first lines of the file as an import would, or only its header when {@code lines} is 0. What only the whole file can tell (a key that comes twice) is
     * not found here.
     *
     * @throws Refusal {@code intake-...} when the file cannot be read at all
     */
    @Transactional(readOnly = true)
    public FileTrial tryOut(IntakeKind kind, Path file, int lines) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        return dryRun.of(kind, file, lines);
    }

    /** Technical names of all columns of this kind of file, with the words to choose them by. */
    public static Map<String, String> columns(IntakeKind kind) {
        return DryRun.columns(kind);
    }

    /**
     * Remembers what columns of this header mean; the next file with the same header is understood at once.
     *
     * @throws Refusal {@code intake-column-meant-twice} when two columns would mean the same: no file could be read then
     */
    public void explain(IntakeKind kind, List<FileTrial.Caption> header, Map<String, String> columns) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        refuseTwice(kind, header, columns);
        String[] captions = header.stream().map(FileTrial.Caption::text).toArray(String[]::new);
        mappings.remember(kind, DryRun.signature(captions), columns);
    }

    private static void refuseTwice(IntakeKind kind, List<FileTrial.Caption> header, Map<String, String> columns) {
        Set<String> meant = new HashSet<>();
        for (FileTrial.Caption caption : header) {
            String column = columns.getOrDefault(caption.text(), caption.column() == null ? "" : caption.column());
            if (!column.isEmpty() && !meant.add(column)) {
                throw new Refusal(
                        "intake-column-meant-twice",
                        Map.of("column", columns(kind).getOrDefault(column, column)));
            }
        }
    }
}
