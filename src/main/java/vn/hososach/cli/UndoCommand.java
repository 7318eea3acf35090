package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hososach.records.UndoDesk;

/** {@code undo ACT}: takes an act of the journal back. */
@Command(name = "undo", description = "Hoàn tác một thao tác theo số")
final class UndoCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Parameters(index = "0", paramLabel = "ACT", description = "Số thao tác")
    long act;

    @Option(names = "--reason", description = "Lý do", defaultValue = "Hoàn tác từ dòng lệnh")
    String reason;

    @Override
    public Integer call() {
        long undoing = root.asSystem(() -> root.bean(UndoDesk.class).undo(act, reason));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "undo");
        figures.put("act", act);
        figures.put("undoneBy", undoing);
        return root.report(figures);
    }
}
