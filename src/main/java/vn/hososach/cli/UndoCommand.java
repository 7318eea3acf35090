package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hososach.intake.ImportUndoDesk;
import vn.hososach.jobs.Progress;
import vn.hososach.records.UndoDesk;
import vn.hososach.review.ReviewDesk;
import vn.hososach.territory.CommuneCode;

/** {@code undo ACT} takes an act of the journal back, {@code undo --import BATCH} a whole import. */
@Command(name = "undo", description = "Hoàn tác một thao tác theo số, hoặc cả một lần nhập (--import)")
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @ArgGroup(multiplicity = "1")
    What what;

    /** One of the two. */
    static final class What {

        @Parameters(index = "0", paramLabel = "ACT", description = "Số thao tác")
        @Nullable
        Long act;

        @Option(names = "--import", paramLabel = "BATCH", description = "Số lần nhập; sau đó dữ liệu được rà soát lại")
        @Nullable
        Long batch;
    }

    @Option(names = "--reason", description = "Lý do", defaultValue = "Hoàn tác từ dòng lệnh")
    String reason;

    @Override
    public Integer call() {
        return what.batch == null ? act(Objects.requireNonNull(what.act)) : batch(what.batch);
    }

    private int batch(long batch) {
        ImportUndoDesk.Undone undone =
                root.asSystem(() -> root.bean(ImportUndoDesk.class).undo(batch, ""));
        undone.communes()
                .forEach(commune -> root.asSystem(() ->
                        root.bean(ReviewDesk.class).review(Optional.of(new CommuneCode(commune)), Progress.SILENT)));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "undo import");
        figures.put("batch", batch);
        figures.put("kind", undone.kind().code());
        figures.put("rows", undone.rows());
        figures.put("communes", undone.communes());
        return root.report(figures);
    }

    private int act(long act) {
        long undoing = root.asSystem(() -> root.bean(UndoDesk.class).undo(act, reason));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "undo");
        figures.put("act", act);
        figures.put("undoneBy", undoing);
        return root.report(figures);
    }
}
