package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import vn.hososach.worklist.Difference;
import vn.hososach.worklist.Reconciliation;

/** {@code reconcile [--repair]}: compares the work list with the engine; fails when they differ. */
@Command(name = "reconcile", description = "Đối chiếu danh sách việc với bộ máy quy trình")
final class ReconcileCommand implements Callable<Integer> {

    @ParentCommand
    RootCommand root;

    @Option(names = "--repair", description = "Sửa các khác biệt")
    boolean repair;

    @Override
    public Integer call() {
        List<Difference> differences =
                root.asSystem(() -> root.bean(Reconciliation.class).differences());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "reconcile");
        figures.put("differences", differences.size());
        if (repair && !differences.isEmpty()) {
            root.asSystem(() -> root.bean(Reconciliation.class).repair());
            figures.put("repaired", true);
        }
        root.report(figures);
        return differences.isEmpty() || repair ? CommandLineInterface.DONE : CommandLineInterface.FAILED;
    }
}
