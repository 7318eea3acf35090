package vn.hososach.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import vn.hososach.audit.AuditTrail;

/** {@code audit verify}: recomputes the hash chains; fails when one is broken. */
@Command(name = "audit", description = "Kiểm tra chuỗi băm của nhật ký: audit verify")
final class AuditCommand implements Callable<Integer> {

    enum What {
        verify
    }

    @ParentCommand
    RootCommand root;

    @Parameters(index = "0", description = "verify")
    What what;

    @Override
    public Integer call() {
        AuditTrail.Verification result =
                root.asSystem(() -> root.bean(AuditTrail.class).verify());
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("command", "audit verify");
        figures.put("streams", result.streams());
        figures.put("events", result.events());
        figures.put("intact", result.intact());
        figures.put("broken", result.broken());
        root.report(figures);
        return result.intact() ? CommandLineInterface.DONE : CommandLineInterface.FAILED;
    }
}
