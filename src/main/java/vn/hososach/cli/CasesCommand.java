package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hososach.casework.CaseReleaseDesk;
import vn.hososach.duplicates.DuplicateCaseDesk;
import vn.hososach.territory.CommuneCode;
import vn.hososach.worklist.CaseFlows;

/** {@code cases open [--commune CODE] [--limit N]}: releases cases into the engine. */
@Command(name = "cases", description = "Mở việc cho các xã: cases open")
final class CasesCommand implements Callable<Integer> {

    enum What {
        open
    }

    @ParentCommand
    RootCommand root;

    @Parameters(index = "0", description = "open")
    What what;

    @Option(names = "--commune", paramLabel = "CODE", description = "Chỉ một xã, phường")
    @Nullable
    String commune;

    @Option(
            names = "--limit",
            defaultValue = "1200",
            description = "Số việc mở tối đa mỗi xã (mặc định ${DEFAULT-VALUE})")
    int limit;

    @Override
    public Integer call() {
        Optional<CommuneCode> only = root.commune(commune);
        int groups = root.asSystem(() -> root.bean(DuplicateCaseDesk.class).openCases(only, limit));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "cases open");
        figures.put("DUPLICATE", groups);
        root.asSystem(() -> root.bean(CaseReleaseDesk.class).open(only, limit))
                .forEach((kind, n) -> figures.put(kind.name(), n));
        root.asSystem(() -> {
            root.bean(CaseFlows.class).settle();
            return null;
        });
        return root.report(figures);
    }
}
