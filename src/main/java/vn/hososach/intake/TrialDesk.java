package vn.hososach.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.hososach.access.Actors;
import vn.hososach.access.Role;
import vn.hososach.intake.internal.ColumnMappings;
import vn.hososach.intake.internal.DryRun;

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
     * Reads the first lines of the file as an import would. What only the whole file can tell (a key that comes twice) is
     * not found here.
     *
     * @throws vn.hososach.refusal.Refusal {@code intake-...} when the file cannot be read at all
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

    /** Remembers what columns of this header mean; the next file with the same header is understood at once. */
    public void explain(IntakeKind kind, List<FileTrial.Caption> header, Map<String, String> columns) {
        actors.require(Role.STATION_STAFF, Role.STATION_HEAD, Role.SUPERVISOR);
        String[] captions = header.stream().map(FileTrial.Caption::text).toArray(String[]::new);
        mappings.remember(kind, DryRun.signature(captions), columns);
    }
}
